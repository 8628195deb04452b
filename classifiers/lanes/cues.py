"""Words that say more than their frequency: was it done or is it asked, is it about AI, what kind of data is it."""

from collections.abc import Mapping

# Each cue: how a person would call it, and the words and pairs of words that make it, in the languages of the house.
CUE_WORDS: Mapping[str, str] = {
    "something that was already done": (
        "pasted uploaded shared sent emailed mailed leaked exposed typed entered copied forwarded posted published "
        "submitted fed "
        "dropped dragged attached deleted removed overwrote wiped paid approved granted clicked opened disclosed "
        "hochgeladen kopiert eingefügt reinkopiert eingegeben geschickt verschickt geteilt gelöscht gesendet gepostet "
        "weitergeleitet "
        "copié collé envoyé partagé téléchargé transmis supprimé chargé mis pegué subí copié envié compartí metí "
        "pegado subido enviado "
        "incollato caricato inviato condiviso copiato mandato colei enviei carreguei copiei partilhei compartilhei "
        "subi "
        "wkleiłem wkleiłam wkleił wkleiła wysłałem wysłałam wrzucił wrzuciła wrzuciłem wrzuciłam skopiowałem geplakt "
        "geüpload "
        "gedeeld gestuurd gekopieerd verstuurd klistrade laddade skickade delade kopierade uploadede sendte delte "
        "kopierede "
        "вставил вставила загрузил загрузила отправил отправила скопировал скопировала"
    ),
    "somebody asking for leave": (
        "may allowed permitted permissible okay ok acceptable fine darf dürfen darfst erlaubt zulässig puis-je puis "
        "peut-on permis "
        "autorisé puedo podemos permitido posso possiamo podemos permesso permitido mogę możemy wolno mag mogen "
        "toegestaan får må tilladt "
        "можно разрешено"
    ),
    "a 'can' or a 'should'": "can could should shall would kann können könnte sollte soll peut peux pouvons puede pode "
    "può kan kunnen kunne można czy",
    "a word for 'before'": "before beforehand first prior bevor vorher vorab avant antes prima zanim zuerst voordat "
    "eerst innan før прежде",
    "an accident": (
        "accidentally accident mistake mistakenly unintentionally oops unfortunately inadvertently wrong-person "
        "versehentlich "
        "versehen aus-versehen leider erreur accident error accidente sbaglio errore engano przypadkiem omyłkowo "
        "pomyłkowo per-ongeluk "
        "misstag fejl случайно"
    ),
    "a word for AI": (
        "ai ki ia si genai gpt gpts chatgpt copilot gemini claude llm llms chatbot bot bots assistant assistants agent "
        "agents model models "
        "prompt prompts prompting openai anthropic mistral perplexity midjourney dall-e deepl grammarly otter "
        "fireflies notebooklm cursor whisper "
        "rag embedding embeddings assistent assistant asistente assistente asystent künstliche intelligenz "
        "transcription transcript transcribe"
    ),
    "personal or confidential data": (
        "customer customers client clients salary salaries payroll patient patients employee employees personal "
        "confidential sensitive "
        "private contract contracts nda medical health diagnosis applicant applicants cv cvs passport invoice invoices "
        "names addresses "
        "kunden kundendaten kundenliste gehalt gehälter gehaltsliste mitarbeiter patienten vertrag verträge "
        "vertraulich personenbezogene "
        "clients client salaires salaire contrat contrats confidentiel données clientes cliente nóminas sueldos "
        "contrato contratos datos "
        "clienti stipendi contratto dati riservati klientów klienci umowy umowa dane klanten klantgegevens salarissen "
        "kunder"
    ),
    "a credential": (
        "password passwords passwort credential credentials secret secrets token tokens key keys apikey api-key login "
        "passcode contraseña "
        "senha hasło wachtwoord lösenord adgangskode mot-de-passe pin mfa oauth"
    ),
    "somebody else's data": (
        "someone else's somebody else another other stranger strangers else's fremde fremden anderer anderen autre "
        "autres otra otro "
        "altra altro outra outro innej innego ander andere annan anden colleague's coworker's"
    ),
    "an attack": (
        "phishing phished deepfake deepfaked spoofed scam scammer hacked hacker compromised malware malicious "
        "injection injected jailbreak "
        "jailbroken impersonating impersonated cloned suspicious breach breached unauthorised unauthorized ransomware "
        "voice-clone "
        "gehackt gefälscht kompromittiert piraté hackeado violato"
    ),
    "a tool that fails": (
        "error errors crash crashes crashed down outage broken 401 403 404 429 500 502 503 504 timeout timeouts "
        "loading spinner login "
        "licence license seat install installed installation greyed grayed slow freezes frozen disconnected expired "
        "quota blank "
        "fehler fehlermeldung lizenz anmelden erreur licence error licencia errore licenza błąd licencja fout licentie "
        "fel licens ошибка"
    ),
    "a process that runs by itself": (
        "workflow workflows flow flows pipeline automation automated automatically nightly job jobs scheduled schedule "
        "run runs zap zapier "
        "trigger triggers triggered routing routed routes queue queues batch cron webhook integration sync ticket "
        "tickets automatisierung "
        "ablauf automatisation flux flujo automatización flusso automazione automatyzacja"
    ),
    "a law or a duty": (
        "gdpr dsgvo rgpd rodo avg law legal legally regulation regulations regulator audit auditor auditors compliance "
        "consent copyright "
        "contractually clause policy policies retention act hipaa sox iso record records obligation required requires "
        "lawful exception "
        "betriebsrat einwilligung gesetz recht loi consentement ley consentimiento legge consenso prawo zgoda wet "
        "toestemming lag samtycke"
    ),
    "a word such as wrong or invented": (
        "wrong incorrect incorrectly invented invents made-up hallucinated hallucinates hallucination outdated biased "
        "inaccurate "
        "contradicts inconsistent nonsense mistranslated misquoted fabricated fake doesn't-exist falsch erfunden faux "
        "inventé inventó "
        "incorrecto sbagliato inventato errado zmyślił błędnie verkeerd verzonnen felaktig"
    ),
    "a wish for something new": (
        "want wish idea propose proposal pilot trial approve approved approval buy adopt introduce start rollout roll "
        "extend suggest suggestion "
        "feature request evaluate considering möchten würden gerne einführen souhaitons aimerions quisiéramos queremos "
        "gustaría vorremmo "
        "gostaríamos chcielibyśmy graag willen vill ønsker"
    ),
    "a question about how": (
        "how which what why when tips advice recommend best learn training course guide wie welche welches was warum "
        "comment quel quelle "
        "pourquoi cómo cuál qué por come quale perché como qual jak który co dlaczego hoe welke wat hur vilken hvordan "
        "hvilken как какой"
    ),
    "something of the office, not of AI": (
        "printer laptop parking canteen toilet coffee badge keyboard monitor heating chair desk elevator vacation "
        "holiday leave expense "
        "expenses payslip phone headset wifi vpn door lunch drucker kantine parkplatz urlaub imprimante cantine "
        "vacaciones impresora "
        "stampante mensa drukarka urlop printerpapier"
    ),
}
QUESTION = "a question mark"
VERY_SHORT = "very few words"
SHORT = "few words"
LONG = "a long message"
DONE_NOT_ASKED = "a report of something done rather than a question"
ASKED_NOT_DONE = "a question asked before anything was done"
SHAPE_CUES = (QUESTION, VERY_SHORT, SHORT, LONG, DONE_NOT_ASKED, ASKED_NOT_DONE)
CUE_NAMES = (*CUE_WORDS, *SHAPE_CUES)
_VERY_FEW, _FEW, _MANY = 4, 9, 70


def cues_by_word() -> dict[str, tuple[int, ...]]:
    """Give the numbers of the cues that each word belongs to."""
    index: dict[str, tuple[int, ...]] = {}
    for number, words in enumerate(CUE_WORDS.values()):
        for word in dict.fromkeys(words.split()):
            index[word] = (*index.get(word, ()), number)
    return index


def shape_cues(words: list[str], present: set[int]) -> set[int]:
    """Give the numbers of the cues that no single word makes."""
    shapes = {
        QUESTION: "?" in words,
        VERY_SHORT: len(words) <= _VERY_FEW,
        SHORT: _VERY_FEW < len(words) <= _FEW,
        LONG: len(words) > _MANY,
        DONE_NOT_ASKED: 0 in present and not present & {1, 2, 3},
        ASKED_NOT_DONE: 0 not in present and bool(present & {1, 3}),
    }
    return {len(CUE_WORDS) + number for number, name in enumerate(SHAPE_CUES) if shapes[name]}
