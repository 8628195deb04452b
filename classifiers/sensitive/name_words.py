"""Words that call for a name: titles, greetings, sayings, labels, what people do, and how letters end."""

# With these a single unknown word is a name; in small letters too.
TITLES = frozenset(
    """
mr mrs mister missus mx dr drs prof professor herr herrn frau fräulein monsieur madame mme mlle mademoiselle señor
señora señorita sr sra srta dña dra dras drs arq lic eng engº doamnă domnule domnul familie eheleute famiglia signor
signora signorina sig.ra sig dott dott.ssa dottor dottoressa ing avv pan pani pana panem panią panu pane paní panie
panem pán pánovi slečna mevrouw meneer dhr mevr mw heer herra rouva fru frk sayın bay bayan úr domnul doamna dl dna
dnei gospodin gospodine gospođa gospođo gospa господин госпожа господина госпоже г-н г-жа пан пані пане κύριος κυρία
κύριε κυρίας κυρίου κος senhor senhora senhorita dona doutor doutora maître sir dame rabbi pastor imam sheikh señores
encik puan cik datuk bapak ibu pak bu anh chị ông bà bạn cô chú thầy shri smt kumari ji ustad mag dipl-ing mgr judr
mudr phdr bc السيد السيدة الدكتور الأستاذ الآنسة آقای خانم מר גברת ד"ר श्री श्रीमती डॉ श्रीमान
""".split()
)
# These are something else as well, so they need a capital or a known name.
DOUBTFUL_TITLES = frozenset(
    """
m. ms miss fr hr sig ing pan bay sir dame mag dl dna pak ibu cik dona don pastor imam judge mw sr sra rabbi anh ông bà
bạn cô chú chị úr pane
""".split()
)
_GREETINGS = """
dear|hi|hello|hey|hiya|good morning|good afternoon|good evening|morning|thanks|thank you|cheers|many thanks|liebe
lieber|liebes|hallo|moin|servus|guten tag|guten morgen|grüß gott|grüezi|werte|werter|werde|danke|vielen dank|bonjour
bonsoir|salut|cher|chère|coucou|merci|hola|estimado|estimada|apreciado|apreciada|querido|querida|buenos días
buenas tardes|gracias|ciao|caro|cara|gentile|gent.mo|gent.ma|egregio|buongiorno|buonasera|salve|grazie|prezado
prezada|caro|olá|oi|bom dia|boa tarde|obrigado|obrigada|beste|geachte|hoi|dag|lieve|bedankt|dank je|kære|hej|kjære
hei|käre|kära|hejsan|tack|tak|takk|moi|moikka|terve|hyvä|kiitos|ahoj|dobrý den|milý|milá|vážený|vážená|vážený pane
vážená paní|díky|cześć|dzień dobry|witaj|drogi|droga|szanowny|szanowna|szanowny panie|szanowna pani|dzięki|kedves
szia|tisztelt|köszönöm|dragă|draga|dragi|stimate|stimată|bună|mulțumesc|merhaba|selam|sayın|sevgili|değerli|günaydın
teşekkürler|привет|здравствуйте|здравствуй|уважаемый|уважаемая|дорогой|дорогая|добрый день|спасибо|шановний|шановна
привіт|добрий день|poštovani|poštovana|bok|zdravo|hvala|γεια|γεια σου|αγαπητέ|αγαπητή|здравей|xin chào|chào|halo|hai
kamusta|mahal na|kepada|yth|مرحبا|عزيزي|عزيزتي|שלום|नमस्ते|प्रिय|selamat pagi|labas|gerbiamas|gerbiama|tere
lugupeetud|sveiki|cienījamais
"""
GREETINGS = tuple(dict.fromkeys(each for line in _GREETINGS.split("\n") for each in line.split("|") if each))
_SAYINGS = """
my name is|my name's|name is|name's|i am called|he is called|she is called|ich heiße|ich heisse|mein name ist
name ist|heißt|heisst|je m'appelle|s'appelle|mon nom est|son nom est|me llamo|se llama|mi nombre es|su nombre es
mi chiamo|si chiama|mio nome è|suo nome è|mijn naam is|naam is|ik heet|hij heet|zij heet|ze heet|genaamd|nazywam się
nazywa się|mam na imię|ma na imię|jmenuji se|jmenuje se|volám sa|volá sa|meu nome é|nome dele é|nome dela é|chamo-me
me chamo|chama-se|se chama|jag heter|han heter|hon heter|heter|mitt namn är|mitt navn er|jeg hedder|hedder|jeg heter
nimeni on|nimi on|nevem|neve|numele meu este|mă numesc|se numește|zovem se|zove se|ime mi je|benim adım|adım|adı
ismim|isminde|adında|меня зовут|его зовут|её зовут|ее зовут|зовут|мене звати|звати|по имени|με λένε|τον λένε|την λένε
ονομάζομαι|ονομάζεται|tên tôi là|tôi tên là|tên là|nama saya|bernama|ang pangalan ko ay|اسمي|اسمه|اسمها|שמי|שמו|שמה
मेरा नाम|by the name of|named|called|nommé|nommée|llamado|llamada|chiamato|chiamata|chamado|chamada|namens
"""
SAYINGS = tuple(each for line in _SAYINGS.split("\n") for each in line.split("|") if each)
# Some of them speak of things as well: behind these one half has to be known.
DOUBTFUL_SAYINGS = frozenset(
    "heißt|heisst|named|called|name is|name's|name ist|naam is|heter|hedder|se llama|s'appelle|si chiama|se chama|"
    "chama-se|"
    "chamado|chamada|llamado|llamada|chiamato|chiamata|nommé|nommée|genaamd|namens|adı|neve|nimi on|son nom est|"
    "se numește|zove se|ονομάζεται|su nombre es|звати|зовут".split("|")
)
# A name stands behind a colon after these, or behind nothing at all in a form of its own.
_LABELS = """
name|full name|surname|first name|last name|given name|family name|maiden name|middle name|legal name|preferred name
vorname|nachname|familienname|geburtsname|kundenname|nom|nom complet|nom de famille|prénom|nombre|nombre completo
apellido|apellidos|nome|nome completo|cognome|sobrenome|naam|voornaam|achternaam|imię|imię i nazwisko|nazwisko|jméno
příjmení|jméno a příjmení|név|teljes név|vezetéknév|keresztnév|namn|förnamn|efternamn|navn|fornavn|etternavn
efternavn|nimi|etunimi|sukunimi|nume|prenume|nume și prenume|ime|prezime|ime i prezime|ad|soyad|ad soyad|adı soyadı
isim|имя|фамилия|фио|отчество|ім'я|прізвище|піб|όνομα|επώνυμο|ονοματεπώνυμο|họ tên|họ và tên|tên|nama|nama lengkap
pangalan|الاسم|שם|नाम|ชื่อ|patient|patientin|paciente|paziente|patiënt|pacjent|pacjentka|pacient|employee
employee name|candidate|applicant|customer|client|customer name|client name|passenger|guest|tenant|landlord|claimant
insured|policyholder|policy holder|beneficiary|payee|account holder|cardholder|card holder|name on card|next of kin
emergency contact|spouse|mother|father|guardian|manager|line manager|supervisor|reviewer|interviewer|interviewee
author|sender|recipient|driver|owner|reporter|assignee|requester|requestor|requested by|prepared by|approved by
reviewed by|signed by|submitted by|created by|contact|contact person|caller|consignee|deliver to|ship to|bill to
sold to|attendees|participants|present|absent|mitarbeiter|mitarbeiterin|kunde|kundin|bewerber|bewerberin
ansprechpartner|ansprechpartnerin|kontoinhaber|kontoinhaberin|karteninhaber|versicherter|versicherte
versicherungsnehmer|mieter|mieterin|vermieter|empfänger|absender|fahrer|fahrerin|teilnehmer|anwesend|vertretung
urlaubsvertretung|bearbeiter|bearbeiterin|sachbearbeiter|vorgesetzter|notfallkontakt|titulaire|salarié|salariée
employé|employée|client|cliente|assuré|locataire|destinataire|expéditeur|responsable|interlocuteur|titular|empleado
empleada|cliente|solicitante|destinatario|remitente|contacto|dipendente|intestatario|mittente|referente|responsabile
titolare|funcionário|funcionária|destinatário|titular da conta|medewerker|klant|werknemer|contactpersoon|ontvanger
afzender|pracownik|klient|klientka|odbiorca|nadawca|właściciel|zaměstnanec|zákazník|příjemce|anställd|kund
kontaktperson|ansatt|medarbejder|çalışan|müşteri|alıcı|gönderen|yetkili|сотрудник|клиент|пациент|получатель
отправитель|signed|gezeichnet|gez.|unterschrift|signature|firma|podpis|imza|handtekening|underskrift
"""
LABELS = tuple(dict.fromkeys(each for line in _LABELS.split("\n") for each in line.split("|") if each))
# A thing can have these too.
DOUBTFUL_LABELS = frozenset(
    "name naam nom nombre nome nimi név namn navn nume ime ad isim имя όνομα tên nama שם नाम ชื่อ client customer "
    "kunde kund "
    "klient contact contacto manager owner author present firma signature podpis signed driver vertretung responsable "
    "responsabile referente cliente klant zákazník müşteri клиент alıcı guest sender recipient".split()
)
# Behind these any two words with capitals are a name, and capitals alone are one too.
_DEEDS = """
signed by|countersigned by|interview with|interviewed|exit interview of|attn|attn.|fao|f.a.o.|c/o|reports to
line manager is|z. hd.|z.hd.|z. hd|zu händen|unterschrieben von|unterzeichnet von|gezeichnet von|vertreten durch
rücksprache mit|à l'attention de|signé par|rédigé par|entretien avec|firmado por|a la atención de|entrevista con
entrevista a|hablé con|alla cortese attenzione di|firmato da|colloquio con|assinado por|aos cuidados de|a/c
entrevista com|falei com|t.a.v.|ondertekend door|gesproken met|gesprek met|podpisał|podpisała|podpisany przez
podpisana przez|podpisane przez|podpisali|rozmawiałem z|rozmawiałam z|do rąk|podepsal|podepsala|podepsán|k rukám
undertecknad av|underskrevet av|talade med|snakket med|allekirjoittanut|imzalayan|dikkatine|подписал|подписала
подписано|разговор с|semnat de|potpisao|potpisala|aláírta|υπεγράφη από|ký bởi|ditandatangani oleh
"""
DEEDS = tuple(each for line in _DEEDS.split("\n") for each in line.split("|") if each)
_CLOSINGS = """
regards|kind regards|best regards|warm regards|best|all the best|sincerely|yours sincerely|sincerely yours
yours truly|yours|best wishes|many thanks|thanks|thank you|thx|cheers|yours faithfully|respectfully|take care|love
xoxo|grüße|viele grüße|liebe grüße|beste grüße|schöne grüße|herzliche grüße|mit freundlichen grüßen|freundliche grüße
freundlichen grüßen|gruß|lieben gruß|mfg|vg|lg|bg|hochachtungsvoll|danke|cordialement|bien cordialement|bien à vous
salutations|sincères salutations|amicalement|bonne journée|saludos|un saludo|saludos cordiales|atentamente
cordialmente|un abrazo|saluti|cordiali saluti|distinti saluti|un saluto|a presto|atenciosamente|cumprimentos
melhores cumprimentos|abraço|abraços|att|groet|groeten|groetjes|vriendelijke groet|met vriendelijke groet
met vriendelijke groeten|mvg|hartelijke groet|pozdrawiam|z poważaniem|serdecznie pozdrawiam|z wyrazami szacunku
s pozdravem|s úctou|hezký den|üdvözlettel|tisztelettel|hälsningar|vänliga hälsningar|med vänliga hälsningar|mvh
med vänlig hälsning|med venlig hilsen|venlig hilsen|hilsen|med vennlig hilsen|vennlig hilsen|terveisin
ystävällisin terveisin|saygılarımla|saygılar|iyi çalışmalar|teşekkürler|с уважением|с наилучшими пожеланиями
з повагою|с уважение|cu stimă|cu respect|pozdrav|lp|lijep pozdrav|srdačan pozdrav|με εκτίμηση|χαιρετισμούς|trân trọng
hormat kami|salam|مع تحياتي|בברכה|--|—|–|-
"""
CLOSINGS = frozenset(each for line in _CLOSINGS.split("\n") for each in line.split("|") if each)
# Behind a surname.
TITLES_BEHIND = frozenset("bey hanım hanim bey'e hanım'a efendi abi abla úr asszony san sama ssi nim".split())
