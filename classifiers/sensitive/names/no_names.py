"""Words that are written like names and are none: of calendars, offices, companies and the beginning of sentences."""

_ENGLISH = """
about account accounts action address admin administrator advice after again agent agreement airport all also am an
and annual answer any anyone api app application approval area article as ask asked assistant assistance at attached
attention award back bank banking batch because before best between blood board bot both box branch brand breakfast
brief budget build building business but buyer by cafe call called campaign can candidate care case cases castle
center central centre chair chart chat check cheers chief church circle city class clause clerk client clients clinic
cloud club coach code collection college commercial committee company compliance conference confidential congrats
contact contract controller copilot copy corp corporate corporation could council counsel country county court
coverage created creative customer customers daily dashboard data date day deal dear debit deliver delivery department
dept desk developer device did digital direct director discovery discuss district division dock doctor document
documents does done dr draft drive driver during each early east edition education elementary email emails emergency
employee employees engine engineer engineering english enterprise error estate europe european event every everybody
everyone examination example executive express external factory fashion feedback festival few file files final finance
find first floor folks follow for form forum foundation free friends from full fund fwd gallery general generic get
global good government grade great greetings group guard guest guide had hall hardware has have he head health hello
help her here hi high him his holdings holiday home hospital hotel house how human if important in inc information
initial innovation input inquiry insurance integration interest internal international internet into invoice is island
issue it item its job join journal just keep key kind know lab labs ladies lake law lead leader learning legal let
letter level library license life light limited line link list live loan local location log login logo logistics look
ltd machine made mail main make manager management manual map market marketing master matter meeting member members
memo memorial mention message method metro might ministry mobile model modern money month monthly more motor motors
mountain much museum must my name national network never new news next night no north not note notes nothing notice
now number nurse of off offer office officer official ok old on once one online only open operations operator or order
orders other our out outlook over overview owner page paid pardon park part partner partners party patient payment
payroll people per performance permit personal phase phone pipeline place plan platform please plus point police
policy political pool portal position post power practice premium preparation present president press previous price
primary print priority private prize pro problem process procurement product production professional professor program
project property protocol province public purchase purchasing quality question quick rate re read ready receipt
reception record records recruiter recruiting recruitment reference regards region register registration release
reminder remote repair reply report reports request required research resources response restaurant result results
retail return review right risk river road room route royal safety said sales same satellite save says schedule scheme
school science scientist score screen script search season secretary section security see self send sender sent series
server servers service services session setup several shall she sheet shift ship shipping shop should show sign
sincerely sir site small so social society software solution solutions some someone sorry sort source south special
specialist spring square staff standard star start state statement station status step still stock stop storage store
stores story street strategy student studio study subject suite summary supervisor supplier support survey system
systems table task tax teacher team teams tech technical technology temple terminal terms test than thank thanks that
the theater theatre their them then theorem there these they thing think this those ticket time title to today
together token tomorrow too tool tools total tower town trade traffic training transfer transport travel treasury
trial trust try two type under union unit united universal university update upgrade urgent us use user users using
valley value vendor version very via video view village visit visitor wait want warehouse warning was water way we web
website week weekly welcome well were west what when where which while white who why wiki will winter wish with within
word work worker workers working workshop world would writer wrote year yearly yes yesterday yet you your zone january
february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun easter christmas ramadan
easter eve boxing labour labor veterans thanksgiving halloween diwali hanukkah monitor scanner printer laptop deadline
handle handles invited invite inform informed confirm confirmed remind reminded tell told email emailed meet met
booked booking approve approved assign assigned signed signing reviewed submitted requested reported attended
attending replaced replace interview interviewed interviewing hired hiring fired promoted regarding concerning former
both dear mister madam gentlemen team's sirs ciao namaste haiku opus sonnet excel slack jira copilot chatgpt gemini
claude alexa siri cortana google microsoft amazon apple oracle salesforce workday servicenow github gitlab windows
linux android iphone bitcoin iban bic pdf csv html json sql vpn wifi usb hr pr qa ceo cfo cto coo vp eu uk usa un nato
nhs irs gdpr faq asap fyi eta tbd tba kpi roi crm erp b2b bluetooth id ids ip url
"""
_GERMANIC = """
aber abteilung achtung adresse alle allgemein als am amt an angebot anfrage anhang anlage anruf anschrift antrag
anwalt april arbeit arzt auch auf aufgabe auftrag aus ausweis autohaus bahnhof bank bei beim bericht berater betreff
betrieb betriebsrat bitte brief büro chef chefin damen danke das daten datum dein deine dem den der des die dienst
dienstag diese dieser direktor dokument donnerstag dr durch ein eine einen einer eltern email ende entwurf er erste es
euer familie fehler feiertag fertig filiale finanzamt firma frage fragen frau freitag fräulein für gast gebäude gehalt
gemeinde gericht geschäft gesellschaft gespräch gesundheit grüße gruß guten gute haben hallo hat haus herr herren
herrn heute hier hotel ich ihr ihre im immer in inhalt ist jahr ja kanzlei kasse kauf kein keine kinder kirche klinik
klinikum kollege kollegen kollegin kolleginnen konto krankenhaus kunde kunden kundin laden lager land leben lehrer
leiter leiterin leitung liebe lieber lieferant lieferung liste mail mann markt meine mein meister mit mitarbeiter
mitarbeiterin mittwoch moin montag museum nach name nein neue neuer neues nicht noch nummer nur oder ohne ort patient
patientin person personal platz post praxis projekt prüfung raum rechnung regal sache samstag schule schüler sehr sein
seine seit seite sie sind sonntag so stadt stelle stellvertreter stiftung straße studie tag tage team telefon
telefonat termin test thema über um und uni universität unser unsere unter urlaub urlaubsvertretung verein verkauf
vertrag vertrieb verwaltung viele vom von vor vorlage vorstand war was weg wegen welche wenn wer werk wie wir wird wo
woche wochenende zahlung zeit zeugnis ziel zimmer zu zum zur zusammen zwei januar februar märz mai juni juli oktober
dezember geachte beste hoi dag de het een en van voor met op aan bij naar ook maar niet zijn haar hun wij jij mevrouw
meneer heer dames heren collega collega's afdeling bedrijf gemeente straat plein klant klanten rekening factuur
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart juni juli augustus hej hei kära käre
kære kjære alla alle allihopa och og med för för att det den är er på av til till från fra kund kunde avdelning
selskap företag måndag tisdag onsdag torsdag fredag lördag lørdag söndag søndag mvh hälsningar hilsen venlig vennlig
vänliga hyvä hyvää kaikki
"""
_ROMANCE = """
a al alla alle adresse agence à au aux avec avril août assistance avenue banque bien bonjour bonsoir boutique bureau
ce cette ces chef cher chère chers chers client cliente clients collègue collègues comité compte conseil contrat
cordialement dans date de des directeur directrice direction dossier du elle elles en entreprise équipe est et être
facture fait fête février filiale fonction groupe il ils image janvier jeudi je jour juillet juin la le les leur
livraison lundi madame mademoiselle mai maire mairie maître mardi mars mercredi merci messieurs mesdames ministère
monsieur nom non nos notre nous novembre numéro objet octobre on ou oui page par pas patient personne place plan plus
pont poste pour prénom président prix produit projet qualité qui que question rapport réunion rue saint sainte salut
samedi sans sécurité semaine septembre service si site société son sont source sous sur ta tes titre tous tout toute
trés très un une université usine vendredi vente ville voici votre vous y décembre dimanche adjunto al amigo amigos
año asunto ayuntamiento ayuda banco buenas buenos calle casa centro cita ciudad cliente clientes como compañero
compañeros compañía con contrato correo cuenta cuando de del departamento desde dirección director directora doctor
doctora domingo don doña el ella ellos empleado empleada empresa en enero equipo es escuela esta este estimado
estimada estimados factura favor febrero fecha gerente gracias grupo hasta hola hospital hotel hoy informe jefe jueves
julio junio la las le lo los lunes martes mayo mercado mes mi miércoles museo nombre nosotros nota noviembre nuestra
nuestro número octubre oficina para parque pero plaza por proveedor proyecto que querido querida recibo reunión sábado
san santa saludos se según señor señora señores septiembre servicio si sin sobre sociedad son su sus también tarde te
todos trabajo tu turno una universidad uno usted ustedes venta ventas viernes y yo abril agosto diciembre alguien agli
ai anche anno aprile assistenza azienda banca buona buonasera buongiorno capo caro cara cari casa cliente clienti
cognome collega colleghi come con conto contratto da dal dalla data dei del della delle di direttore direzione
domenica dottore dottoressa e è egregio fattura febbraio ferie gennaio gentile gentili giovedì giugno gli gruppo il in
io italia la le lei lo luglio lunedì ma maggio marzo martedì mercoledì mese messaggio nel nella noi nome nostra nostro
numero oggetto ospedale ottobre per persona piazza prego presidente progetto pronto reparto residenza riunione sabato
salve scuola sede segreteria sera signor signora signori sono spettabile sua suo telefono tutti ufficio università
venerdì via vostra vostro grazie ao aos até aviso banco bom boa caro cara caros cliente clientes com conta contrato da
das data departamento diretor diretora do dos domingo ela ele em empresa endereço equipe equipa escola eu fatura feira
gerente governo grupo hoje hospital janeiro fevereiro março maio junho julho setembro outubro novembro dezembro loja
mais mas mês muito na nas não no nos nome nossa nosso número o obrigado obrigada olá os ou para pedido pela pelo por
prezado prezada prezados projeto quando que relatório reunião rua sábado segunda sem senhor senhora seu sua senhores
serviço sobre terça quarta quinta sexta todos tudo um uma venda vendas você
"""
_OTHERS = """
ale bardzo biuro brak bank cześć czy dla dnia do dobry dom drodzy droga drogi dyrektor dział dzień dziękuję dziękujemy
faktura firma i ja jak jest jutro już kierownik klient klienci klienta klientów kolega koleżanka koleżanki koledzy
konto lista ma mam mamy miasto na nasz nasza nazwa nazwisko nie numer o od oddział oraz osoba państwo panowie panie
pan pani pacjent po poniedziałek pozdrawiam praca prezes proszę przez przy rok się spółka sprawa szanowni szanowny
szanowna szkoła środa szpital ten to tydzień uczelnia ulica umowa urząd uwaga w witam wszyscy wtorek czwartek piątek
sobota niedziela z za zamówienie zespół zespole zgodnie styczeń luty marzec kwiecień maj czerwiec lipiec sierpień
wrzesień październik listopad grudzień ahoj dobrý den díky firma jsem je jeho její kolega kolegové kolegovi kolegyně
milí milá milý naše náš oddělení paní pane prosím pro společnost smlouva škola tým úřad vážení vážený vážená všichni
všem zákazník pondělí úterý středa čtvrtek pátek sobota neděle a kedves tisztelt mindenki hölgyem uram csapat kollégák
ügyfél osztály iroda sayın değerli merhaba selam bay bayan müşteri müşterimiz ekip herkes arkadaşlar şirket banka
genel müdür müdürlüğü müdürü fatura sözleşme adres bu şu ve ile için pazartesi salı çarşamba perşembe cuma cumartesi
pazar ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık efendim arkadaşlarım уважаемые
коллеги друзья клиент клиенты господа дамы всем команда добрый день здравствуйте привет и в на с по от для компания
отдел банк спасибо пожалуйста понедельник вторник среда четверг пятница суббота воскресенье это я мы вы он она они наш
ваш договор счет директор ооо оао зао россия москва шановні колеги пан пані bună stimați stimate stimată dragi domnule
doamnă doamnelor domnilor echipa tuturor client clienți poštovani kolege svi αγαπητοί αγαπητέ κύριε κυρία όλοι ομάδα
και το η ο
"""
_MORE = """
mr mrs ms dra sra ops devops it legal dev infra hq kya copilotin severance torte targa plaque kennzeichen discussion
deutschland österreich schweiz france españa italia polska česko nederland sverige norge danmark suomi türkiye
portugal brasil méxico argentina colombia chile india pakistan nigeria ghana japan korea europa amerika america africa
asia australia canada berlin hamburg münchen köln frankfurt wien zürich paris lyon london madrid barcelona roma milano
warszawa kraków praha budapest istanbul ankara lisboa porto amsterdam rotterdam stockholm oslo københavn helsinki
dublin clean
"""
NO_NAMES = frozenset(f"{_ENGLISH} {_GERMANIC} {_ROMANCE} {_OTHERS} {_MORE}".split())
# Behind a name they make it one of a company, a street or a house; before it, the second line.
BEHIND_A_COMPANY = frozenset(
    "gmbh ag inc ltd llc llp plc corp se kg ohg bv nv ab oy oyj asa aps spa srl sarl sas gbr ug co company group "
    "gruppe "
    "holding holdings bank versicherung stiftung foundation university universität universiteit université college "
    "school schule gymnasium hospital klinikum klinik airport flughafen institute institut museum hotel stadium arena "
    "award prize preis street straße road avenue platz allee gasse weg associates partners brothers sons bros society "
    "gesellschaft verlag press center centre theorem method algorithm law laws effect test syndrome disease "
    "scale filter distribution supermarkt supermarkten stores industries motors pharma medical systems consulting "
    "recruitment insurance logistics".split()
)
_COMPANIES = """
morgan stanley|albert heijn|jp morgan|goldman sachs|charles schwab|harley davidson|hugo boss|calvin klein
ralph lauren|tommy hilfiger|michael kors|christian dior|louis vuitton|yves saint|giorgio armani|jack daniel
jack daniels|johnnie walker|jack wolfskin|john deere|jim beam|philip morris|carl zeiss|robert bosch|thomas cook
thomson reuters|mary kay|estee lauder|elizabeth arden|max mara|jimmy choo|stella mccartney|martin marietta
lockheed martin|aston martin|remy martin|paul smith|ted baker|karen millen|laura ashley|gerry weber|tom tailor
edward jones|raymond james|wells fargo|arthur andersen|grant thornton|baker tilly|allen overy|clifford chance
hogan lovells|norton rose|baker mckenzie|leonardo da|max planck|marie curie|konrad adenauer|friedrich ebert
heinrich boll|robert koch|paul ehrlich|carnegie mellon|johns hopkins|ann summers|ann taylor|kate spade|tory burch
eddie bauer|levi strauss|ben jerry|hewlett packard|rolls royce|mercedes benz|peter lang|john wiley|roland berger
oliver wyman|marsh mclennan|arthur little|jones lang|knight frank|russell reynolds|egon zehnder|korn ferry
robert half|robert walters|michael page|kelly services|dale carnegie|booz allen|merrill lynch|lehman brothers
bear stearns|charles river|thomas sabo|peter kaiser|paul hartmann|fritz hansen|arne jacobsen|jack jones|frank green
wolf blass|moet chandon|johnson johnson|dr oetker|dr pepper|dr martens|mr bean|sara lee|betty crocker|uncle ben
aunt jemima|jenny craig|victoria secret|victorias secret|abercrombie fitch|franklin templeton|morgan chase
jpmorgan chase|julius baer|julius bar|lombard odier|wilhelm schulthess|hapag lloyd|norddeutscher lloyd|santa claus
santa fe|san francisco|san diego|san jose|san antonio|san marino|santa barbara|santa monica|santa clara|santa cruz
porto alegre|clermont ferrand|frankfurt oder|monte carlo|costa rica|costa brava|puerto rico|el salvador|sierra leone
sri lanka|abu dhabi|hong kong|new york|los angeles|las vegas|buenos aires|mexico city|baden baden|klagenfurt am
salt lake|casa blanca|monte carlo|grace period|rose garden|jasper report|jasper reports|apache tomcat|alexa skill
penny stock|gordon ramsay|marco polo|domino pizza|papa john|burger king|dairy queen|wendys|mary poppins
sherlock holmes|harry potter|mickey mouse
"""
NO_PEOPLE = frozenset(" ".join(name.split()) for line in _COMPANIES.strip().split("\n") for name in line.split("|"))
