"""Illnesses and medicines in the languages of Europe, by the beginning of the word, and what ties them to a person."""

# A word that begins so is an illness or a medicine, however it is inflected.
_STEMS = """
schizophr schizofr esquizofr skizofr epilep diabet cukrzyc diabèt zuckerkrank depressi depresj depresi depresja
depréss bipolar zweipolig hepatit sclerose sclérose sklerose esclerose esclerosis sclerosi stwardnieni krebs
brustkrebs lungenkrebs hautkrebs darmkrebs prostatakrebs krebserkrank cáncer tumor tumeur tumore tumori nowotw rakotw
leukäm leukaem leukem leucem leucém białaczk lymphom linfom lymfom chłoniak melanom carcinom karzinom karcinom metasta
chemotherap chimioth quimioter chemioter radiother strahlenther radioter herzinfarkt infarto infarct infarkt zawał
herzinsuffizienz schlaganfall beroerte ictus parkinson alzheimer demenz démence demencia demenza demencj dementi hiv
vih seropositiv seropositif séropositi sieropositiv aids tuberkul tubercul gruźlic migräne migraine migrena migraña
emicrania asthma asthme asma astm bronchit pneumon lungenentzünd neumon polmonit zapaleni reuma rheuma artrit arthrit
artros arthros bandscheib hernia hernie burnout burn-out wypaleni angststörung anxiét ansiedad panikattack angstattack
posttraumat ptbs ptsd essstörung magersucht anorex anoress bulim autis asperger adhs adhd tdah alkoholabh alkoholkrank
drogenabh drogues suchterkrank uzależn toxicoman tossicodip verslaving fehlgeburt aborto aborcj abortion miscarriage
schwanger enceinte grossesse embarazad embarazo incinta gravidanza gravidanc grávid gravide zwanger ciąż ciąży těhoten
terhes hamile unfruchtbar infertil stérilit kinderwunschbehand dialys dialis nierenversag niereninsuff insuffisance
insuficiencia insufficienza niewydolno crohn colitis kolitis colite zöliak coeliac cœliaq celiaq celiac celiach
endometrios fibromyalg fibromialg psoria neurodermit lupus thyroid schilddrüs tiroid tarczyc hashimoto covid-erkrank
long-covid syphilis sífilis gonorrh chlamyd herpes borrelios behinderung schwerbehinder niepełnosprawn discapacid
psychos psychot psychiatr psikiyatr psiquiatr psychiatryczn suizid suicid selbstmord samobój selbstverletz kanser
diyabet astım epilepsi gebelik depresyon diabetes kræft cancer kreft sukkersyge syöpä masennus epilepsia rakovin
cukrovk epileps schizofreni cukorbeteg epilepsziá depresszió рак диабет депресси эпилепси шизофрени инфаркт инсульт
беременн астм гепатит онколог туберкул алкогол вич insulin insulina metformin ibuprofen amoxicil paracetamol sertralin
fluoxetin escitalopram citalopram venlafaxin mirtazapin bupropion duloxetin quetiapin olanzapin risperidon aripiprazol
lithium haloperidol lamotrigin valproa levetiracetam carbamazep pregabalin gabapentin diazepam lorazepam alprazolam
clonazepam zolpidem methylphenidat ritalin medikinet elvanse lisdexam adderall methotrexat adalimumab humira ozempic
semaglutid wegovy tamoxifen letrozol trastuzumab herceptin tenofovir truvada biktarvy methadon buprenorphin naltrexon
disulfiram oxycod morphin morfin tramadol tilidin fentanyl atorvastatin simvastatin bisoprolol metoprolol ramipril
lisinopril candesartan amlodipin warfarin marcumar apixaban eliquis xarelto rivaroxaban clopidogrel levothyrox
prednisolon cortison salbutamol symbicort omeprazol pantoprazol finasterid sildenafil viagra spironolact furosemid
alcoholi alkoholi alcoolism alcoolique alcolist gravidez gravidanz invalidità invalidité invalidität drogensucht
suchtkrank spielsucht suchttherap disability handicapé handicapp epiless cancro câncer cancers épilep padaczk
suikerziekte kanker hartinfarct overspannen utmattning utbränd cancerdiagnos depress deprese depressão zawału zawale
nerwic uzależnion leukemi migreen migren hipertens bluthochdruck nadciśnieni ipertens epilepsj hypertoni
"""
STEMS = tuple(dict.fromkeys(_STEMS.split()))
# Illnesses of several words.
_PHRASES = """
abortion|adderall|addicted|addiction|adhd|aids|alcoholic|alcoholism|alzheimer|alzheimer'|alzheimer's|alzheimers
amlodipine|anorexia|antiretroviral|arthritis|asthma|atorvastatin|autism|autistic|bipolar|brustkrebs|bulimia
buprenorphine|cancer|carcinoma|chemotherapy|chlamydia|citalopram|copd|covid|covid-19|cáncer|dementia|demenz|depresión
depressionen|diabete|diabetes|diabetic|diabète|dialysis|diazepam|dépression|embarazada|enceinte|epilepsie|epilepsy
epileptic|fentanyl|fluoxetine|gonorrhea|gonorrhoea|grossesse|heart attack|heart failure|hepatitis a|hepatitis b
hepatitis c|herzinfarkt|hiv|hiv positive|hiv-positive|hypertension|incinta|infertile|infertility|insulin|krebs
leukaemia|leukemia|levothyroxine|lisinopril|lithium|lorazepam|lymphoma|melanoma|metastases|metastasis|metformin
methadone|methotrexate|methylphenidate|miscarriage|morphine|multiple sclerosis|myocardial infarction|naltrexone
olanzapine|omeprazole|overdose|oxycodone|parkinson|parkinson'|parkinson's|parkinsons|pneumonia|prednisone|pregnancy
pregnant|prozac|ptsd|quetiapine|risperidone|ritalin|schizophrenia|schizophrenic|schlaganfall|schwanger
schwangerschaft|sepsis|sertraline|syphilis|tamoxifen|transplant|transplantation|truvada|tuberculosis|tumor|tumour
warfarin|xanax|zuckerkrank|stroke|depression|vih positivo|vih positiva|vih-positivo|vih sida|seropositivo|séropositif
esclerosis múltiple|sclérose en plaques|multiple sklerose|sclerosi multipla|stwardnienie rozsiane|esclerose múltipla
multiple sclerose|crise cardiaque|arrêt cardiaque|ataque al corazón|derrame cerebral|attacco di cuore|zawał serca
udar mózgu|hartaanval|hartfalen|hersenbloeding|tentative de suicide|intento de suicidio|trastorno bipolar
trouble bipolaire|disturbo bipolare|choroba afektywna|zaburzenia lękowe|trastorno de ansiedad|crisi di panico
attacchi di panico|crises d'angoisse|cáncer de mama|cancer du sein|cancer de|cancro al|tumore al|rak piersi|rak płuc
raka piersi|raka płuc|baarmoederhalskanker|borstkanker|longkanker|darmkanker|arbeidsongeschikt|ziekte van crohn
maladie de crohn|morbo di crohn|morbus crohn|enfermedad de crohn|choroba crohna|long covid|post-covid|eating disorder
eating disorders|panic attack|panic attacks|panic disorder|anxiety disorder|anxiety|depressive episode
mental breakdown|nervous breakdown|suicidal thoughts|self-harm|suicide attempt|kidney failure|renal failure
liver failure|liver cirrhosis|cirrhosis|heart condition|heart disease|heart surgery|brain tumour|brain tumor
breast cancer|lung cancer|prostate cancer|colon cancer|skin cancer|cervical cancer|ovarian cancer|pancreatic cancer
cystic fibrosis|sickle cell|lyme disease|crohn's disease|crohn's|crohns|ulcerative colitis|irritable bowel
endometriosis|fibromyalgia|chronic fatigue|rheumatoid arthritis|lupus|psoriasis|migraine|migraines|ivf
fertility treatment|hysterectomy|mastectomy|vasectomy|dyslexia|dyspraxia|tourette|tourette's|obsessive compulsive|ocd
personality disorder|psychosis|psychotic|in rehab|detox|drug problem|drinking problem|hearing loss
macular degeneration|glaucoma|paraplegic|wheelchair|prosthesis|pacemaker|slipped disc|herniated disc|concussion
stomach ulcer|gallstones|kidney stones|appendicitis|shingles|mononucleosis|measles|food allergy|peanut allergy
penicillin allergy|allergic to penicillin|anaphylaxis|stillbirth|postnatal depression|postpartum depression
gender dysphoria|hormone therapy|down syndrome|down's syndrome|cerebral palsy
"""
PHRASES = tuple(each for line in _PHRASES.split("\n") for each in line.split("|") if each)
# What people are and what happens to them where illness is spoken of.
_TIES = """
сотрудника сотруднику сотрудницы пациента пациентки zaměstnanec zaměstnankyně kollegin mitarbeiters sygemeldt
sjukskriven sykmeldt patient patients patientin patienten paciente pacientes paziente pazienti patiënt pacjent
pacjentka pacjenta pacient beteg hasta пациент пациентка diagnosed diagnosis diagnostiziert diagnosi diagnóstico
diagnostiqué diagnosticado diagnosticada diagnosticato diagnosticata gediagnosticeerd zdiagnozowano diagnoza
rozpoznanie диагноз suffers suffering leidet litt leiden souffre souffrant sufre padece soffre soffriva affetto
affetta sofre lijdt lider choruje choroba cierpi chory chora trpí szenved болеет страдает treated treatment behandelt
behandlung traitement traité tratamiento tratado trattamento terapia behandeling leczenie leczy prescribed
prescription verschrieben verordnet prescrit recetado receta ricetta prescritto voorgeschreven recept przepisano
medication medikament médicament medicación farmaco medicijnen leki takes taking nimmt toma prende neemt bierze her
his she he my mother father wife husband son daughter colleague employee mr mrs ms who herr frau herrn mitarbeiter
mitarbeiterin kollege kollegin kollegen er sie ihr seine ihre mutter vater sohn tochter mann monsieur madame mme
salarié salariée employé employée collègue elle mère père mari femme fils fille señor señora empleado empleada
trabajador trabajadora compañero compañera ella él madre padre marido esposa hijo hija signor signora dipendente
collega lui lei suo sua marito moglie figlio figlia mevrouw meneer medewerker medewerkster werknemer zij hij haar zijn
moeder vader dochter zoon pan pani pracownik pracownica pracownika kolega koleżanka ona jego jej mąż żona senhor
senhora funcionário funcionária colega ele ela dele dela mãe pai filho filha anställd kollega han hon medarbejder
ansatt çalışan bey сотрудник сотрудница он она жена муж мать отец сын дочь leave krankgeschrieben arbeitsunfähig
krankschreibung attest krankmeldung maladie baja malattia congedo certificato ziekteverlof ziek zwolnienie zwolnieniu
zaświadczenie orzeczenie atestado doctor arzt médecin médico medico lekarz hospital krankenhaus klinik hôpital
ospedale szpital suffer erkrankt erkrankung malade malato malata enfermo enferma doente ziekte sick ill symptoms
surgery operiert opéré operado allergic allergisch
"""
TIES = frozenset(_TIES.split())
# Where these stand near, the text speaks of an illness in general.
IN_GENERAL = frozenset(
    (
        "awareness campaign campagne kampagne campaña campagna campanha kampania charity donate donation donations "
        "spende "
        "spenden fundraiser fundraising vaccination impfaktion vaccin vacuna vorsorge prevention prévention prevención "
        "prevenzione profilaktyka prevenção screening marathon webinar stiftung stichting fondation fundación fundacja "
        "battery batteries akku batterie ion wikipedia economy economic server servers deployment monolith"
    ).split()
)
