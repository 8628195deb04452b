"""The words of signing in at the provider, of the account and of access for a while, in German."""

from collections.abc import Mapping

ACCESS_GERMAN: Mapping[str, str] = {
    "provider_sign_in": "Mit dem Firmenkonto anmelden",
    "provider_or_password": "Oder mit einem Passwort dieses Dienstes:",
    "provider_away": "Die Anmeldung Ihrer Firma antwortet gerade nicht. Versuchen Sie es gleich noch einmal, "
    "oder nehmen Sie ein Passwort dieses Dienstes, falls Sie eines haben.",
    "provider_lost": "Diese Anmeldung hat zu lange gedauert, wurde schon benutzt oder in einem anderen Browser "
    "begonnen. Bitte beginnen Sie noch einmal.",
    "provider_refused": "Die Anmeldung Ihrer Firma hat Sie nicht hereingelassen. Beginnen Sie noch einmal, "
    "oder fragen Sie die Menschen, die sie betreiben.",
    "provider_not_proven": "Was die Anmeldung Ihrer Firma gesendet hat, ließ sich nicht prüfen, deshalb wurde "
    "niemand angemeldet. Bitte beginnen Sie noch einmal; geschieht es wieder, sagen Sie es den Menschen, die diesen "
    "Dienst betreiben.",
    "provider_no_mail": "Die Anmeldung Ihrer Firma bestätigt nicht, dass Ihre E-Mail-Adresse Ihnen gehört. Das "
    "können die Menschen richten, die sie betreiben.",
    "provider_other_account": "Ihre E-Mail-Adresse gehört hier zu einem anderen Konto. Das können die Menschen "
    "klären, die diesen Dienst betreiben.",
    "provider_shut_out": "Ihr Konto ist hier geschlossen. Wenn Sie es brauchen, fragen Sie die Menschen, die "
    "diesen Dienst betreiben.",
    "account_title": "Ihr Konto",
    "account_sessions": "Wo Sie angemeldet sind",
    "account_sessions_help": "Wenn Sie eine davon nicht kennen, beenden Sie sie und sagen Sie es den Menschen, "
    "die diesen Dienst betreiben.",
    "account_browser_unknown": "Unbekannter Browser",
    "account_this": "diese hier",
    "account_since": "Seit",
    "account_seen": "zuletzt gesehen",
    "account_end": "Beenden",
    "account_end_all": "Überall abmelden",
    "account_language": "Seiten und Antworten auf",
    "account_keep": "Speichern",
    "people_title": "Wer angemeldet ist",
    "people_intro": "Wer abgemeldet wird, ist es sofort. Solange das Konto offen ist, kann sich die Person "
    "wieder anmelden.",
    "people_count": "{count} offen",
    "people_end": "Alle beenden",
    "access_title": "Zugang zu geschützten Vorgängen",
    "access_intro": "Geschützte Vorgänge sehen Sicherheit, Compliance und Administration. Wer einen für die "
    "Arbeit braucht, bittet hier darum. Die Sicherheit entscheidet, für begrenzte Zeit, und jedes Lesen wird "
    "festgehalten.",
    "access_ask": "Um Zugang bitten",
    "access_reference": "Zeichen",
    "access_why": "Wofür brauchen Sie ihn?",
    "access_send": "Die Sicherheit fragen",
    "access_asked_said": "Ihre Bitte ist weitergegeben. Wenn es den Vorgang gibt, entscheidet die Sicherheit; "
    "die Antwort sehen Sie hier.",
    "access_asked_title": "Worum Sie gebeten haben",
    "access_wrong_reference": "Das ist kein Zeichen. Es sieht so aus: R-7GK2MQX.",
    "access_wrong_why": "Bitte sagen Sie in ein paar Worten, wofür Sie ihn brauchen, damit die Sicherheit "
    "entscheiden kann.",
    "access_waiting": "Wartet auf Sie",
    "access_waiting_none": "Niemand wartet.",
    "access_no_matter": "es gibt keinen solchen geschützten Vorgang",
    "access_own": "Über Ihre eigene Bitte muss jemand anderes entscheiden.",
    "access_decided": "Darüber ist schon entschieden, oder es ist zu Ende. Die Liste zeigt, wie es steht.",
    "access_decided_title": "Entschieden",
    "access_by": "Von",
    "access_until": "bis",
    "access_hours": "4 Stunden",
    "access_day": "Ein Tag",
    "access_week": "Eine Woche",
    "access_refuse": "Ablehnen",
    "access_end": "Beenden",
    "access_state_asked": "wartet",
    "access_state_granted": "offen",
    "access_state_refused": "abgelehnt",
    "access_state_ended": "beendet",
    "access_state_over": "vorbei",
}
