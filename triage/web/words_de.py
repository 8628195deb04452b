"""The words that every page stands on, in German."""

from collections.abc import Mapping

GERMAN: Mapping[str, str] = {
    "product": "KI-Desk",
    "tagline": "Fragen und Meldungen zu KI bei der Arbeit",
    "skip": "Zum Inhalt springen",
    "languages": "Sprache",
    "navigation": "Seiten",
    "nav_check": "Text prüfen",
    "signed_in_as": "Angemeldet als",
    "sign_in": "Anmelden",
    "sign_out": "Abmelden",
    "trying_as": "Sie probieren das als {name} aus ({role}).",
    "switch": "Wechseln",
    "switch_to": "Ausprobieren als",
    "role_employee": "Beschäftigte",
    "role_agent": "Bearbeitung",
    "role_security": "Sicherheit",
    "role_operations": "Betrieb",
    "role_compliance": "Compliance",
    "role_admin": "Administration",
    # signing in
    "sign_in_title": "Anmelden",
    "handle": "Benutzername oder E-Mail-Adresse",
    "password": "Passwort",
    "sign_in_wrong": "Benutzername und Passwort gehören nicht zusammen. Im Passwort zählen Groß- und Kleinbuchstaben.",
    "sign_in_help": "Noch kein Konto, oder Passwort vergessen? Fragen Sie die Menschen, die diesen Dienst betreiben.",
    "sign_in_blocked": "Das waren zu viele Versuche. In {minutes} Minuten, um {time} UTC, geht es weiter.",
    "sign_in_blocked_one": "Das waren zu viele Versuche. In einer Minute, um {time} UTC, geht es weiter.",
    # the start page
    "start_title": "Wie können wir Ihnen mit KI bei der Arbeit helfen?",
    "start_intro": "Finden Sie heraus, was Sie in welches Werkzeug einfügen dürfen. Was in der Richtlinie steht, wird "
    "sofort beantwortet.",
    "start_report_title": "Fragen oder melden",
    "start_report": "Sagen Sie mit eigenen Worten, worum es geht. Sie bekommen sofort ein Zeichen, sehen, wer sich "
    "kümmert und wie es weitergeht, und werden nur nach dem gefragt, was noch fehlt.",
    "start_check_title": "Darf ich das einfügen?",
    "start_check": "Fügen Sie einen Text ein und nennen Sie das Werkzeug. Sie bekommen eine klare Antwort, den Grund "
    "und eine Fassung ohne das, was nicht hinausdarf. Der Text wird nicht aufbewahrt.",
    "start_check_button": "Text prüfen",
    "start_try_title": "Das Übrige ausprobieren",
    "start_try": "Dies ist die Vorführung: Slack, Jira und der Pager sind Attrappen, und nichts verlässt diesen "
    "Rechner. Melden Sie etwas auf dieser Seite, oder wie Programme es tun, aus einem Terminal:",
    "start_try_then": "Dann sehen Sie nach, wo es angekommen ist:",
    "start_more": "Für Programme",
    "start_api": "Die API als OpenAPI-Dokument",
    "start_ready": "Ist alles bereit?",
    # refusals
    "refused_back": "Zurück zur Startseite",
    "refused_id": "Kennung der Anfrage: {id}",
    "title_400": "Das lässt sich nicht lesen",
    "title_401": "Bitte melden Sie sich erst an",
    "title_403": "Das ist Ihnen nicht zugänglich",
    "title_404": "Hier ist nichts",
    "title_405": "So geht das nicht",
    "title_413": "Das ist zu lang",
    "title_415": "Das lässt sich nicht lesen",
    "title_422": "Etwas muss noch geändert werden",
    "title_429": "Einen Moment, bitte",
    "title_500": "Bei uns ist etwas schiefgegangen",
    "title_503": "Wir können gerade nicht antworten",
    "title_other": "Das hat nicht geklappt",
    "refused_400": "Was ankam, lässt sich nicht lesen. Gehen Sie zurück, laden Sie die Seite neu und senden Sie noch "
    "einmal.",
    "refused_401": "Melden Sie sich an und öffnen Sie die Seite dann noch einmal.",
    "refused_403": "Das dürfen Sie nicht. Wenn Sie es für Ihre Arbeit brauchen, fragen Sie die Menschen, die diesen "
    "Dienst betreiben.",
    "refused_404": "Diese Seite gibt es nicht, oder nicht für Sie. Vielleicht ist die Adresse falsch geschrieben.",
    "refused_405": "Diese Adresse lässt sich nicht direkt öffnen. Bitte gehen Sie über die Startseite.",
    "refused_413": "Das ist länger, als wir annehmen können. Kürzen Sie es, oder senden Sie den Teil, auf den es "
    "ankommt.",
    "refused_415": "Bitte benutzen Sie das Formular auf der Seite.",
    "refused_422": "Etwas davon können wir so nicht annehmen. Gehen Sie zurück und ändern Sie es.",
    "refused_429": "Das waren zu viele Anfragen in kurzer Zeit. Warten Sie ein wenig und versuchen Sie es dann wieder.",
    "refused_500": "Es liegt nicht an Ihnen, und nichts von dem, was Sie gesendet haben, steht in einem Protokoll. "
    "Bitte versuchen Sie es noch einmal. Geschieht es wieder, nennen Sie den Menschen, die diesen Dienst betreiben, "
    "die Kennung der Anfrage.",
    "refused_503": "Unsere Datenbank antwortet nicht. Es wurde nichts gespeichert; bitte versuchen Sie es in ein paar "
    "Sekunden noch einmal.",
    "refused_other": "Das hat nicht geklappt. Bitte versuchen Sie es von der Startseite aus noch einmal.",
    "refused_foreign": "Das kam von einer anderen Website, deshalb ist nichts geschehen. Öffnen Sie die Seite hier und "
    "senden Sie noch einmal.",
    "refused_csrf": "Dieses Formular ist veraltet, deshalb ist nichts geschehen. Laden Sie die Seite neu und senden "
    "Sie noch einmal.",
    "refused_role": "Das ist für Menschen mit einer anderen Rolle bestimmt. Wenn Sie es für Ihre Arbeit brauchen, "
    "fragen Sie die Menschen, die diesen Dienst betreiben.",
    "refused_session_ended": "Ihre Sitzung ist zu Ende. Melden Sie sich wieder an.",
    "refused_sign_in_first": "Melden Sie sich an und öffnen Sie die Seite dann noch einmal.",
    # die Seite hinter dem Link eines Alarms
    "page_facts": "{reference}, Schweregrad {severity}, seit {since}.",
    "page_with": "Zuständig: {owner}.",
    "page_taken": "{person} hat dies übernommen: {when}.",
    "page_typed": "Der Name wurde hier eingetippt und nicht geprüft.",
    "page_take_over": "Ich übernehme selbst",
    "page_report_by": "Rückmeldung bis {when}.",
    "page_over": "Das ist erledigt. Es gibt nichts mehr zu übernehmen.",
    "page_name": "Ihr Name oder Ihre E-Mail-Adresse",
    "page_name_missing": "Bitte sagen Sie, wer Sie sind, damit alle wissen, wer die Leitung hat.",
    "page_take": "Ich übernehme",
    "page_help": "Damit endet die Alarmierung. Die Meldung selbst steht in Slack oder im geschützten Ticket.",
}
