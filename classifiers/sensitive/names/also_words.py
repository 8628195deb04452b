"""Names that are ordinary words when they are written small; from the lists of Faker (MIT licence), frozen."""

ALSO_WORDS = """
aarna abbes abdis abe abel abele abner abraham abram abrego abril ada adal adan ade adele adem adi adler adonis adora
adoracion adrian aerts afer afife afrim aga agata agne agustin agustina aida aimee aina akkerman aksel alade alan
alana alba alban albano albert alberte albin albina aleksi alen alexandra alexandrina alexia alf alfons alfonsi alicia
alika alin aline alistar alize alla allegra allen allene alondra alonso alphonse alpin alva alvan alvar alvin alvine
ama amada amado amador amanda amando amara amaro ambrosio amelia americo ami amico amin amir amma amol amon amparo ana
anais anas anastasia anay anca anda anders andon andor andra andrada andrade andras andre andrei andren andres ane
anemona anes angela angelica angelique angelo angulo anil anka anke ann anne anni annunziata antal antero anton
antonina antonino antonio antra antun anunciacion apolinar apollo apostolos arab aral aran arens argan ari arian
ariana arie ariens arija arino arla arlan armando armas arne aron arsenio arta artan artemisa artis arto arturo arula
asa ase asile asir asman asta asuncion ati atit attila augusta auguste augustin augusto aurelia aurica avi avila axel
aya azad azahar azalee azocar azucena baba bacha bacher backes badan baer baere baerer bagas bahari bain baki bakke
bakker bala bali balik balli bana banas banko bann bano bao bara barak barbara barbera barbieri barbu barcena baro
barr barron barsen bart bas basilio baso bautista bauza bayram bea beata beate bebe beguin begum behan bela beland
bele belen bella ben bena benas benedetto benet benigna benigno benita benito benjamim benjamin benoit benone bente
bento benvenuto berat bereda beren berenice bergen bernard bernarda bernardo bernat berre berrin berta berus beska
beste bett bezak bianca bianchi bibi bienvenida bilko billy bina binda bisar bjork bjorn blanca blanco blane blanes
blanka blas blixt blomme bob bobby bodil boe bojan boje bolger bolin bonar bonet bonner bonnie booker bor borge borges
borja borner borras bors bose bouchat bovene bovet bowles bradden brae bragt bram brandi brandon branka brant bres
brett bridget brien brinda brisee brita britt bror bros bruna bruni bruno brus bryn bucher buenaventura bui bures burk
byra byrd cabala caban caga cain caio calcedonio calin calista camelia camilla camilo canas candela candelaria
candelas candida capa capucine caridad carina carita carla carlo carlota carmelita carmen carmina carol carola carron
carter carvalho cas casanovas cason cassie castello castro catala catalina cato catrin celestina celestino celia
cerdan cerna cerne cerven cesar chao charlotte charo charpie chatain che cheri cherie cherif chiara chimere chita
chlad choros chris christin chucho chus ciani cinta cisem citra claire clapa clarisa clarissa clas claudia claus
clemence clemente clementina clements clive codin cofre cole coleton colin colleen colombo concepcion concha constance
consuelo conti cooper cora cordula costa cremer crin crina cristina cuise curro cursa curtis custodia custodio daan
dadas dadi dagli dala dalia dalmas dalton damme dan dana dang danica danner daphne dara daren daria darin darren dasa
davor deger dej delfina delfino delgado delia demi denis denton derrick desiderio desiree destinee detaille devan devi
devin deze diana diane diar diego dieter diken dina dino dionisia dirk dita ditte dolic dolores dom dona donat donata
donato doner donna dora dorai dorene doris dorman dorn dorr douglas draga drago drej dros drygas dua duan dukat dulce
dunge dunn durai durante duro duse duvan dyka dylik ebba ebbe ecrin edda eder edita edite edra einer eitel eja ejder
eka eko elda eldar elden elis elise eliseo elke ella ellen eller elmo elver emis emmet emperatriz enar encarna
encarnacion enda ender enes engin enrico enrique entringer erica erika erikas erin erna ernst esa escriva esmeralda
espen esperanza estela ester estrella ethyle etta eustaquio eva evangelista evert everts evita faas fadel fae faes fal
falco falk famula faras faron farre farta fatma fausto fedele fedor felicidad felicitas felipe felten felus fenne
fernando ferrara ferraris fiamma fidel fikus filomena finka finke finn fiol firat fiser fito flor florea florencia
florene florentin florentina florentine florentino floris fogas fojt fontaine forain foran forde forrest fortier
fortunata fortunato foser fran frana franca frances francisca francisco franco francois franjo frank franka frans
fransen franz fras fred freda frede fredes frein fremie frias frid frida fridolin fritz frode fron frona frys fuentes
fugen fuma gabel gabi gadda gaelle gaetano gaja galaz galica galler galo gamon ganga garces gardiner garnier garvin
gaspar gasser gavan geert gema gemen gemma gena genta georgette georgine gergo germana gero gerold gesine gia giacinto
gil gilles gillet ginea giner giron giuliano giza glaser glauco glen glod gloden gloria gnodde gok goken gokten golas
golos gordana gorski gos gosta gote gottlob gozem gracia grada gral granat grasser graziano greca greco greer gren
greta grete gro gron gruber grund grys gryta guarana gubben guerrero guido guillaume gul gulan gulare gule guller
gulnar gunden gunter gustavo gusti habil hadas hagen hagg hai hakan halat halka haller hammar hammes hamp hana hanas
hande handl hane hanka hanke hanne hannes hanno hanns hansel hari harja harold haron harry harvan harve heather hector
hege heil heiss hejduk helen helena helga heli helle helmer helsen hemma hendrik henni henry henryk herma hermine
herrera hesen hilde hjalmar hjalte hjelm hjort hnat hogg hoir hojda holl holm holmes honan honore hor hore horst
hortense hortensia hostak huet huka hulda hulle hulskes hulten husar huso huy ica ida ifora ikonen ila ilari illa ima
inga inge inger inka inmaculada inta ionica iosa ira irma isa ise isidro islom iva iver ivers jacinto jack jacobine
jacqueline jacques jagat jain jaka jale jama jamila janet jans januar jarl jarv jasmijn jasmin javen jazmin jean
jeanne jen jenny jens jente jeremias jeronimo jesus jezyk jimmy jode joe joel joep john jolie jon jonas jonathan jorda
jordana jorden jorge josefina joseph josh josue jozef jude judit jule jules juli juliana julien jure juri juris kaar
kada kadence kaeden kael kager kaj kaja kajen kakar kala kalka kalla kallas kallaste kalle kalmus kamala kamel kamene
kanda kane kangas kannan kapeller kara kare karen karl karlene karmen karnas karolin karpe karter kasak kasper kaster
kata kaver ken ker kiki kilar kim kisel klara klerks klin kline klinger kloe knez knoers knut kobe kober kochel kock
koda koen koester koger kogler koj koker kolar kolber kole kollar koller kolten koman kong kopa kopec kopf kopp kora
koral korda koret kornel korta kos kosak kotnik kott kramar krasa krebs kremer kriss kristen kritika kroker krus
krysta krystal kuban kubik kugler kuhl kuhn kuk kummer kupa kurant kurt kuster kvist kyla kylan kyle kyler laats laban
labbe lacasse lacis lacka laco lada laer laere laerke lagat lais lammens lan lana lando langan langat lanka lara laras
lars lascar latt laure laurent laverne lavin lea leja leks lem leman lemmens lene lenon leo leon leona leonard leone
lesna leta leticia letizia leto levente levern levi lex liam liana liberto lica licia liden lidia lieve liga likar
lila lilja lilla lim lina linda linde linet lipa lise liv liva liza ljung lof lois loj lojen lolita lon lonn lopa
loren lori lorraine lott lotte louis louise lucas luce lucia lucio luis luisa luks lulla luna lund lunde lupina luse
lyda lyden lykke lyn lyne lyng lynne lys maarten macaria machon madeleine madelief mader mads mae mael magdalena magi
magier magne mahe mahon mai maj maja makar maki mako mala malas malene malin malina maloca malon manana manco manda
mandel mangan mangen mannan mante manuel manuela manuella manus mao mara marc marcantonio marcelina marcia marco maren
margherita margot mari mariana mariano marica marie marina marion maris marita markas maron marte martens martina
martino mary masa masar mascaro massimo mato maton mats matt matti maura mauro maxwell maya maza medel medina medved
mees meg meja meler melet melia melina mellon mensur mensure mercier merle mesic metod mette mia micha miguel mijo
mike mila milda milena milo mira miranda miro miron mirte mise mitica moa modig moen moens moj moller mona monis
montano moran moreau morena moreno morka morten mose moses mulder mullen murat muret murit musee muslim muur myra nada
nadig nae nagl nalar nam nan nane natt navarro nazari nebot nela neva nick nico nino nita nitti noel nolen nomme nora
noren norma norman norrman nuno nya nyk nys obed odegard oge oger oget oja ojala oke oks ola ole olea oliveira olivier
olle oller olst omma oni ordenes orene orlov orn ornat orni orren ortega oscar osman osten ota oto otte ottone ove
paegle pala palacios palen palmer paloma pamela panfilo panini panji pao papp parker parlee parmar pasa pasek paska
pasten patalas patino patola paton patricia patrizio patryk pauk paulette paulina pavao pelikan pellegrino penas
penelope peng penny pereira peres pero pesa pesent petar pete petra petre petri philippine pia piche pichon pierre
pieter pietra pietro pilar pina pinder pinol pirker piron piskor pison planeta pleban poder podra poil polak polet
ponci poppel prasek proc pula pulka purina purins pys quintin rabea rachel radek radel raed raes raf rafael rafal
raiden raj ramona ramos randy ranta rask ratta ravi ravn rebeca reiterer reka remington rene rens reva ria ribeiro
ricci richard rick rik rika rinner ris risa riso risper rob robin rodai roemer roger roj rojas rokas rolando rollinger
rom romana romanens romano romeo romer romero ron rona ronal rosa rosario rosemary rosen rosie rossi rowan roya royale
roza rubin rudy rusen rute rutten ryck ryker ryle rym rysa ryska sabatino sabina sabine sabrina sadan sade sadowy
saelens safta sagar sahat sai saks saksen salat sali sally salmen salomon salonen salu salva salvatore salvi sam
samara samy sanda sanjuan sanna sante santino sanudo satta scalera schaefer schar schweizer sean sebastiano sebo
sedlar segui seide seldon seler sema semat senan seneca sener senora serafina serao serena seve sian sid sidlo sidor
signe silas sild sile silke silva sima sinha sinica sinisa sirap siv skara skinner skog skokan skold skyla skyler
slade sloka slovak smets smid smit smits snyder sobel sofi solene soltani soltes sonad sondra sondre soren sorger
spela spelman spencer spika spindler sporer stac stahl stalder stana stanek stange stanka stanton staude steinbock
stela stella sten steven stewart stien stifter stig stoj strama strid studer styn suat sue sule sunita surina susa
suse susen sustar sutter svard sven sys tabet tadla talan talat talts tamara tapp tara tarja tartis tasar tasche ted
tera teras teresa tero terri terry tesar teter theo thi tibor tiffany timo tina tindra titas tobias toft togan tola
tomais tomas tommy tomo toni tono tony torp torres tos tove tracee trask treo treves trevisan trine triplat tripp
triston troc trong trost troy truben trupp tucker tuda tung tupa ture turon tuva uge ulke undine unger unni uros urs
ursa ute uwe vagn vaida valborg valdes valentina valer valere valeria vali valide vall valon valter vander vanja
vargas varma vaska vass vega velez veli verkade veronica veronique vesely veva vic vicente victoire victor victoria
vig vik vilar vilayet vilde vill ville vinas vince vineta violetta virginie virk visser vit vitola vitor vitoria
vittoria vogt vos wade wallen warren wei willie wolk wunsch zada zake zal zarina zena zic zivile zobel zoe
"""
