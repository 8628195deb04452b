"""The words of the start page, on which people ask and report, in German."""

from collections.abc import Mapping

INTAKE_GERMAN: Mapping[str, str] = {
    "nav_ask": "Fragen oder melden",
    "nav_matters": "Meine Vorgänge",
    "intake_title": "Worum geht es?",
    "intake_lead": "Stellen Sie eine Frage, melden Sie, was nicht stimmt, oder finden Sie heraus, was in ein "
    "KI-Werkzeug darf. Schreiben Sie es so, wie Sie es jemandem aus dem Team erzählen würden.",
    "intake_send": "Senden",
    "intake_send_person": "Einen Menschen fragen",
    "intake_look_button": "Erst durchsehen",
    "intake_keys": "Strg und Eingabe senden es ab.",
    "intake_privacy": "Namen, Adressen, Passwörter und Ähnliches werden durch Platzhalter ersetzt, bevor etwas "
    "aufbewahrt oder weitergegeben wird.",
    "intake_then": "Sie bekommen sofort ein Zeichen, sehen, wer sich kümmert und wie es weitergeht, und werden nur "
    "nach dem gefragt, was noch fehlt.",
    "intake_restored": "Das haben Sie vorhin in diesem Tab geschrieben. Es wurde noch nicht gesendet.",
    "intake_discard": "Verwerfen",
    "intake_clean": "Darin müsste nichts ersetzt werden.",
    "intake_replaced": "Bevor es aufbewahrt wird, würden wir ersetzen",
    "intake_kept": "Lesen, was aufbewahrt würde",
    "intake_secret": "Ist ein Passwort oder Schlüssel darin noch in Gebrauch? Dann lassen Sie es überall ändern, woher "
    "Sie es haben. Wir bewahren nur einen Platzhalter auf.",
    "intake_not_checked": "Das ließ sich nicht rechtzeitig durchsehen, deshalb würde nichts davon aufbewahrt. Senden "
    "Sie es noch einmal, oder sagen Sie es kürzer.",
    "intake_exposed": "Das klingt, als könnte schon etwas nach außen gelangt sein. Senden Sie es jetzt, so wie es ist: "
    "Die Sicherheit erfährt es sofort.",
    "intake_hint_tool": "Nennen Sie auch das Werkzeug, dann steht die Antwort hier.",
    "intake_hint_what": "Sagen Sie, was Sie einfügen würden (Kundennamen, Quelltext, ein Vertragsentwurf), dann steht "
    "die Antwort hier. Für den Text selbst:",
    "intake_answered": "Ist das die Antwort? Dann sind Sie fertig: Es wurde nichts gesendet und nichts von Ihrem Text "
    "aufbewahrt.",
    "intake_not_sent": "Es wurde noch nichts gesendet, denn die Richtlinie hat darauf eine Antwort:",
    "intake_error_empty": "Schreiben Sie, worum es geht; ein Satz genügt.",
    "intake_error_too_long": "Das sind {count} Zeichen, und {limit} passen hinein. Kürzen Sie es, oder sagen Sie, wo "
    "das Dokument zu finden ist.",
    "intake_too_many": "Das war viel in kurzer Zeit. Was Sie geschrieben haben, steht noch hier; senden Sie es in "
    "{minutes} Minuten.",
    "intake_too_many_one": "Das war viel in kurzer Zeit. Was Sie geschrieben haben, steht noch hier; senden Sie es in "
    "einer Minute.",
    "intake_signed_out": "Sie sind nicht mehr angemeldet, deshalb wurde nichts gesendet. Was Sie geschrieben haben, "
    "steht noch hier.",
    "intake_out_of_date": "Sie haben sich neu angemeldet, seit diese Seite geöffnet wurde, deshalb wurde noch nichts "
    "gesendet. Was Sie geschrieben haben, steht noch hier: Drücken Sie den Knopf noch einmal.",
    "intake_sign_in_again": "Wieder anmelden",
    "intake_sign_in_beside": "Das öffnet sich neben dieser Seite; kommen Sie dann zurück und senden Sie.",
    "intake_away": "Unsere Datenbank antwortet gerade nicht, deshalb wurde nichts gesendet. Was Sie geschrieben haben, "
    "steht noch hier; versuchen Sie es gleich noch einmal.",
    "intake_examples": "So etwas schreiben andere",
    "intake_example_paste": "Darf ich Kundennamen in ChatGPT einfügen?",
    "intake_example_broken": "Copilot ist in Word seit heute Morgen ausgegraut.",
    "intake_example_exposed": "Ich glaube, ich habe die falsche Datei in einen Chatbot geladen.",
}
