"""The words of the page about models and of the page about today, in German."""

from collections.abc import Mapping

MODELS_GERMAN: Mapping[str, str] = {
    "models_title": "Das Modell",
    "models_intro": "Es liest jede Nachricht und sagt, wessen Arbeit sie ist. Es lernt aus dem, was Menschen "
    "berichtigen, "
    "und ein anderes übernimmt erst, wenn eine zweite Person es freigegeben hat.",
    "models_now": "Urteilt jetzt",
    "models_shipped": "wie ausgeliefert",
    "models_approved": "freigegeben von {who} am {when}",
    "models_roll_back": "Zurück zu {version}",
    "models_challenger": "Wartet auf Freigabe",
    "models_none": "Kein anderes Modell wartet. `triage train --challenger --by SIE` macht eines aus den "
    "Berichtigungen, "
    "die unten angenommen wurden.",
    "models_proposed": "vorgeschlagen von {who} am {when}, aus {labels} Berichtigungen Ihrer Leute",
    "models_figure": "Zahl",
    "models_champion": "Urteilt jetzt",
    "models_this": "Dieses",
    "models_incident_recall": "Gefundene Vorfälle",
    "models_floor": "Niemand kann ein Modell freigeben, das weniger als {floor} der Vorfälle findet oder weniger als "
    "das "
    "jetzige.",
    "models_accuracy": "Richtig beurteilte Nachrichten",
    "models_macro_f1": "Ausgewogenheit über alle Bereiche (F1)",
    "models_others_flagged": "Andere Nachrichten, für Vorfälle gehalten",
    "models_reviewed": "An einen Menschen gegeben",
    "models_measured": "Gemessen an {messages} Nachrichten, aus denen keines der beiden lernte, davon {of_ours} "
    "eigene.",
    "models_changes": "Was anders würde",
    "models_changes_said": "{count} von {looked_at} Anliegen gingen einen anderen Weg. Sie sehen die, die Sie lesen "
    "dürfen.",
    "models_changes_none": "Keines der {looked_at} betrachteten Anliegen ginge einen anderen Weg.",
    "models_matter": "Anliegen",
    "models_before": "Jetzt",
    "models_after": "Dann",
    "models_truth": "Was es ist",
    "models_incident": "möglicher Vorfall",
    "models_promote": "Freigeben und urteilen lassen",
    "models_own": "Sie haben es vorgeschlagen; freigeben muss es eine zweite Person.",
    "models_stands_in_way": "Es kann nicht freigegeben werden:",
    "models_labels": "Berichtigungen zum Ansehen",
    "models_labels_said": "Kolleginnen und Kollegen sagten, dass dies etwas anderes ist. Was Sie annehmen, lernt das "
    "nächste "
    "Modell. Bisher wurden {accepted} angenommen und {refused} abgelehnt.",
    "models_labels_none": "Nichts wartet.",
    "models_model_said": "Das Modell sagte {model}; {who} sagte",
    "models_accept": "Daraus lernen",
    "models_refuse": "Weglassen",
    "models_own_label": "Das ist Ihre eigene Berichtigung; jemand anderes muss sie ansehen.",
    "models_drift": "Woche für Woche",
    "models_drift_none": "Noch keine Woche wurde gezählt.",
    "models_week": "Woche",
    "models_messages": "Nachrichten",
    "models_confidence": "Wie sicher",
    "models_overrides": "Berichtigt",
    "models_unknown": "Unbekannte Wörter",
    "models_mix": "Verschiebung der Bereiche",
    "models_alarm": "Auffällig",
    "models_register": "Alle Modelle",
    "models_version": "Version",
    "models_state": "Stand",
    "models_state_challenger": "wartet",
    "models_state_champion": "urteilt",
    "models_state_retired": "abgelöst",
    "models_who": "Vorgeschlagen, freigegeben",
    "models_refused_unknown": "Das gibt es nicht, oder es ist nicht für Sie.",
    "models_refused_role": "Über Modelle entscheiden nur Leute aus Betrieb und Compliance sowie Administratoren.",
    "models_refused_no_challenger": "Es wartet nicht mehr auf Freigabe.",
    "models_refused_own": "Wer ein Modell vorschlägt, kann es nicht freigeben. Bitten Sie eine zweite Person.",
    "models_refused_own_label": "Das ist Ihre eigene Berichtigung. Jemand anderes muss sie ansehen.",
    "models_refused_altered": "Die Zahlen sind nicht die, die beim Vorschlag festgehalten wurden. Bitte neu lernen "
    "lassen.",
    "models_refused_file": "Die Datei fehlt oder wurde seit dem Vorschlag verändert. Bitte neu lernen lassen.",
    "models_refused_other_champion": "Es wurde mit einem anderen Modell verglichen als dem, das jetzt urteilt. Bitte "
    "neu "
    "lernen lassen.",
    "models_refused_below_floor": "Es findet zu wenige Vorfälle. Niemand kann es freigeben.",
    "models_refused_below_champion": "Es findet weniger Vorfälle als das jetzige Modell. Niemand kann es freigeben.",
    "models_refused_nothing_before": "Vor diesem hat kein anderes Modell geurteilt.",
    "today_title": "Wie steht es heute?",
    "today_all_well": "Alles in Ordnung. Nichts braucht Sie.",
    "today_look": "{count} Dinge sollten Sie sich ansehen.",
    "today_one": "Eine Sache sollten Sie sich ansehen.",
    "today_came": "Heute gekommen",
    "today_open": "Jetzt offen",
    "today_late": "Über ihrer Zeit oder in der nächsten Stunde",
    "today_review": "Warten darauf, dass ein Mensch sagt, was sie sind",
    "today_stuck": "Nachrichten an andere, die feststecken",
    "today_waiting": "Nachrichten an andere, unterwegs",
    "today_arrivals": "Angekommen, konnte nicht bearbeitet werden",
    "today_pages": "Alarme, die laufen",
    "today_findings": "Was nicht hält",
    "today_since": "seit {when} UTC",
    "today_usual": "An so einem Tag sind es bis jetzt meist etwa {usual}.",
    "today_bad": "ansehen",
}
