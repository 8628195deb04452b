"""Given names in small Latin letters without marks, part 2; from the lists of Faker (MIT licence), frozen."""

GIVEN_2 = """
dorine dorinel doris dorit dorita dorla dorle dorli dorman dorota dorotea doroteja dorotha dorothe dorothea dorothee
dorothy dorottya dorr dorris dorsey dorte dortha dorthe dorthea dorthey dorthy doru dorukhan dosha doshia doshie dosia
doss dossie dottie doug douglas douglass dounia dovie dovile dovud dovydas dow doyinsola doyle dozier draga dragan
dragana dragica drago dragos dragutin drahomir drahomira drahoslav drahoslava drajat drazen drema drilon drita driton
drucilla drury drusilla duane duard duarte duban ducu dudley duha duilio duje dulce dulcie dumisani dumisile dumitra
dumitrana dumitru duncan dundaralp dunia dunja dunyamali dunyo duong durab duracan durante durdali durdane durdica
durdona durell durgadin durmusali durna durnise duro durodola durrell durrusehvar dursadiye dursun duruk duruoz
durward durwood dusan dusanka dustan dustin dustyn duuk duvan duwayne duyen duyguhan dwain dwaine dwan dwane dwayne
dwi dwight dwyane dyan dylan dylano dyllan dylon dymphna dympna dzidra dzintars dzintra eadaoin eakumbu eamon eamonn
ean eanna earle earlean earlene earley earlie earline earnestine eartha easton eathel eavan eba ebba ebbe ebbie ebdul
ebenezer eber eberhard eberhardt ebert eboni ebuakil ebuka ecaterina ecebnaz ecegul ecemis eckard eckart eckehard
eckhard eckhardt eckhart ecrin eda edalet edaviye edd edda eddah eddie edelbert edelgard edelmira edelmiro edeltraud
edeltraut edeltrud eder edgar edgaras edgard edgardo edgars edgubay edhitha edi edibe edie edier edilberto edilma
edilson edin edina edinah edinson edisson edita edite edith editha edla edmon edmond edmonia edmund edmundo edmunds
edna ednah edoardo edon edona edouard edra edrie edris edsel edson edu eduar eduard eduarda eduardo eduards edvard
edvardas edvin edvinas edvins edw edwar edward edwardo edwin edwina edyth edythe eelis eemeli eemil eerik eero eesaa
eesha eetu eeva effa effie efil eflatun efrain efrem efren efser eftimia eftimie ega egbert egenur eggert egidijus
egil egils egle egon egzon egzona ehan ehed ehliman ehmed ehrenfried ehrentraud ehrhard ehsaas ehsan eidvile eija
eijaz eila eileen eilis eilish eimantas eimear eimer eimhear einar einari einer eino eiravati eirik eitel eithan
eithel eithne eivind eivor eja ejaz ejder ejlaal eka ekaja ekalinga ekani ekansh ekanta ekantika ekapad ekaraj
ekaterina ekavir ekbal ekber ekene ekiya ekkehard ekkehart ekmel eko ekow ekrem ekta ekundayo ekundu eladio elaf
elaina elaine elam elamiye elana elariz elayne elba elbert elberta elbridge elby elcin elcira elcy elda eldar elden
eldeniz eldon eldora eldred eldridge elea eleanor eleanora eleanore elease eleazar elekber elemer elena eleni elenor
elenora elenore eleodoro eleonor eleonora eleonore elesger eleuterio elex elfi elfida elfie elfreda elfrieda elfriede
elgie elgin elgun elhan eli elia eliabeth eliakimu elian eliana eliane elianna elias elick elie eliecer eliekrem elien
eliette eliezer elif elifnur eliga eligah elige eligia eligio elihu eliisa elijah elin elina eline elinor elinore elio
eliona eliot eliott elis elisa elisabet elisabeta elisabete elisabeth elisabetha elisabetta elisaveta elise eliseo
elisha eliska elissa elita eliud eliza elizabet elizabeta elizabete elizabeth elizah elizbeth elize elizebeth elkana
elke elkin ella elladio ellamae ellar ellen eller ellery elli elliana ellie ellinor elliot elliott ellis ellison
ellsworth ellwood elly ellyn elma elman elmar elmars elmeddin elmer elmeri elmidar elmina elmir elmira elmire elmo
elmore elmyra elna elnare elnora elnur elnure eloa eloah elodia elodie elof eloi elois eloisa eloise elon elona elonzo
elosy elouise elove eloy elphas elpidio elroy elsa elsad elsbeth elsebeth elsen elsever elsie elsworth elsy elta elton
elturan eluh elvan elvana elver elvera elvia elvie elvin elvina elvira elvire elvis elvy elwanda elwin elwira elwood
elwyn elxan ely elyas elyse elyssa elza elzada elzbieta elzie elzy ema emal emaline eman emanoil emanuel emanuela
emanuele emanuella emanuelly emanuil emas embuh emeka emelia emelie emelina emeline emely emelyne emer emerson emese
emett emiel emigdio emil emilce emile emilee emilia emilian emiliana emiliano emilie emilien emilija emilio emilis
emilly emils emilse emily emin emina emine emiro emirsan emis emma emmaculate emmah emmalee emmaline emmanuel
emmanuelle emmerich emmet emmett emmi emmie emmit emmitt emmons emmy emogene emong emory emperatriz empluk emran emre
emrullah emry emy enar encarna encarnacion encarnita enda endah endra endre endrit enes enfes engelbert engin enginiz
engla enid eniko eniola enis enith ennio ennis enno enoch enock enola enos enrico enrika enrique enriqueta ensar
ensari ensio enteng entiqe enver enya enzi enzio enzo eoghan eoin eola eowyn ephantus ephraim ephram ephriam epifanio
eppie epsie eraldo erasmo erasmus erastus eraycan erbay erbil erby ercan ercihan erdal erdemer erdibay erdmute erdogan
erdursun erem eremia erenalp erensoy ergener erginel ergonul ergul ergun erhard erhardt eric erica erich erick ericka
erie erik erika erikas eriks erin erincer erion eris erkan erkilic erkinel erkki erksoy erla erland erle erlene
erlinda erline erling erma ermanis ermanno ermenegildo ermes ermina ermutlu erna ernest ernestas ernestina ernestine
ernesto ernests ernie erno ernst erny erogul erol eroz errol ersat ersec ersel ertan erten ertogrul ertun ertuncay
ervaniye ervin erwan erwin eryildiz eryk erykah eryn erzsebet esa esau esben esenbay esengun esenturk esequiel
esfandyar esger eshan eshana esi esila esim esker eskil eskinalp esko eslemnur esley esma esmanperi esmarelda esmee
esmer esmeralda esmira esna esneider esparta espartaco espen esperanza espiridion esra esref essie esteban estefani
estefania estefany estel estela estell estella estelle ester estevan esther estiawan estie estill estiono estiven
eston estrella esupofo eszter etela etelka etelvina etha ethan ethel ethelbert ethelene ethelyn ethen ethie ethna
ethne ethyle etibar etienne etiqad etizaaz etna etta ettie ettore euan eudora eufemia eufrosina eugen eugene eugenia
eugenie eugenio eugine eula eulah eulalia eulalie eulogio euna eunan eunice eunika euphemia eusebia eusebio eusebiu
eustace eustaquio eustatiu eutimio eutropio eva evald evaldas evalds evalena evaline evalyn evalyne evamaria evan
evance evander evangelia evangelina evangeline evangelista evangelos evanghelina evans evaristo evcimen evde evelena
evelia evelien eveliina evelin evelina eveline evelio evelyn evelyne evelynn everet everett everette everline everlyne
evert evertt evette evi evia evie evija evita evon evonne evrim evrimer evy ewa ewald ewan ewart ewatomi ewelina ewell
ewin ewing exa exequiel exie eydan eyyub eyyup ezekiel ezell ezequiel ezgin ezgutekin ezio ezoza ezra ezzard faas
faber fabia fabian fabiana fabien fabienne fabio fabiola fabrice fabricio fabrizia fabrizio fadekemi faderera fadil
fadila fadile fadime fae fahari fahmi fahrullah fainche faiq faisa faizah faizan faize falak falan falguni falk falko
fallon falon famil famile fanaka fanni fannie fannye faqid farah faraj faraja farangiz faras farhan farhiya farhod
farhunnisa farid farida farijika fariq faris fariz fariza faron farouk farrah farrell farris faruk farzona fathonah
fatigul fatih fatiha fatihe fatima fatime fatinur fatma fatmanur fatmir fatmire faton fatteh fatuma faustas faustino
fausto fay faye fayette fayize fazil fazli fazul feargal fearghal febe febi fedde fedele feden federica federico
federigo fedor fehim fehintola fehmin fehmiye fei feisal felecia felicia feliciana feliciano felicidad felicie
felicien felicitas feliks felipa felipe felisa felisha felista felister felistus felix felizitas fella felton femke
fenna fenne fenni ferahdiba ferahim ferat feraye ferd ferda ferdi ferdinand ferdinando feremez ferenc fergal fergus
ferhad ferhan ferhat ferid feride feriel ferihan ferinaz ferman fermin fermuta fernand fernanda fernande fernando
ferney ferny ferqane ferrell ferris ferrux fersan feruza feryas ferzi festus fetullah fexreddin fexri fexriyye feyha
feyruz feyyaz feyzin feza fezail fiachra fiamma fibikemi fidan fidaye fidel fidela fidelia fidelis fidelma fidencio
fidvi fien fiene fiifi fikayomi fikret fildan filip filipa filipe filippa filippo filit filiz filofteia filomena fimar
finbar finbarr finian finley finn finnegan finola fintan fiodor fiona fionan fionna fionntan fionnuala fionnula
fiorella fiorenzo fiorino firdavs firdevis firdovsi firengiz firmin firudin firuze fisnik fitan fitim fitnat fito
fitore fitria fitriani fitzgerald fitzhugh fiyaz fizze fjolla flamur flannan flavia flavie flavio flaviu fleda fleeta
flem fleming flemming fleta fletcher floare floarea flonnie floortje flor florance florea florencia florencio florene
florent florenta florentin florentina florentine florentino floretta florian floriana floriane florica floridor florie
florina florinda florine floris florrie flossie floy floyd flurin flurina flynn foch fodil folashade folke folker
folkert folu forrest fortunata fortunato fotima fouzia foy frado fran franca frances francesca francesco franchesca
franci francies francina francine francis francisc francisca francisco franciscus francisek franciska francisquita
franciszek franck franco francois francoise francy franjo frank franka frankie franklin frankline franklyn franky
frans frantisek frantiska franz franziska frauke frazer frazier fred freda freddie freddy frede frederic frederica
frederick fredericka frederico frederik frederika frederike frederikke frederique fredi fredie fredo fredric fredrick
fredrik fredrika fredy freeda freia freida freja fremont freya fricis frida fridah fridolin fridrich frieda friedbert
friedemann frieder friedericke friederike friedhelm friedhilde friedhold friedl friedlinde friedo friedrich frithjof
fritz frode froilan frona fronia fronie fronnie frusina fryderyk fuad fugen fulgencio fulton fulvio fuma fumiko furman
fuzayl fynn gabel gabi gabin gabino gabor gabriel gabriela gabriele gabrielius gabriella gabrielle gabrielly gaby gada
gadang gaduh gael gaelle gaetan gaetano gagan gaige gail gaiman gaither gaja galak galang galasso galih galina galiono
galip galo galuh galur galvarino gaman gamani gamanto gambira gamblang gandewa gandi ganep ganga gangsa gangsar ganim
ganimete ganiye ganjaran gannon gantar garan garang gardner garech gareth garett garey garfield garima garnett garold
garreth garrett garrick garry garth garvan garvin gary gaspar gaspard gaspare gasper gasti gaston gastone gathoni
gatis gatot gatra gaurang gaurangi gaurav gauri gaurika gautam gautami gauthier gavan gavin gavyn gawati gayathri gaye
gayla gayle gaylen gaylene gaylon gaylord gaynell gazmend gbadebo gbolahan gbowoade geanina gearld gearldine gearoid
geary gebhard gederts gediminas gedion geert geetika geir gejza gelengul gelsomina gelu gema gemma gena genaro
gencaslan gencay genevieve genevra gennaro gennie genovefa genoveva genta gentiana geo geoff geoffrey geoffroy geofrey
georg georganna george georgeann georgeanna georgel georgene georges georgeta georgetta georgette georgian georgiann
georgianna georgina georgine georgios geovanni geovanny gerald geraldine geraldo geralyn gerard gerarda gerardine
gerardo gerardus geraud geray gerd gerda gerdi gereon gerfried gergely gergo gerhard gerhardt gerhart gerhild gerlind
gerlinde germana gernot gero gerold gerolf geronimo gerrard gerri gerrit gerry gerson gert gerta gertha gerti gertie
gertraud gertraude gertraut gertrud gertruda gertrude gertrudis gervasio gerwin gery gesa gesare gesche gesine gethera
getrude geza ghaalib ghaazi ghaffaar ghafoor ghaith ghalib ghaliyati ghanee ghanem ghani ghannam ghasaan ghauth ghawth
ghayoor ghazalan ghazanfar ghazanfer ghazawan ghazi ghazzal ghenadie gheorghe gheorghita gherghina ghilas ghislain
ghislaine ghita ghiyaath ghiyath ghufran ghulaam ghulam ghunayn ghusharib ghusun ghutayf gia giacinto giacobbe giacomo
giada giampaolo giampiero gian giana giancarlo gianfrancesco gianfranco gianina gianluca gianluigi gianmarco gianna
gianni gianpaolo gianpietro gibson gica gicu gideon gidget giedre giedrius giel giesela gifford gifty gigi gijs gil
gilang gilbert gilberte gilberto gilda gildardo giles gilford gilles gillian gillie gillis gilma gilman gilmer gilmore
gina ginette ginny gino gintare ginyas gioacchino gioachino gioele gioffre gion gionata giorgia giorgian giorgiana
giorgio giosue giovanna giovanni giovanny girik girindra girish girolamo girtha gisa gisbert gisela gisele gislinde
gisselle gitau githinji gitonga gitta gitte giulia giuliana giuliano giulietta giulio giuseppa giuseppe giuseppina
giustino gizela gizella gladis gladstone gladyce gladys glauco glen glenda glendon glendora glenn glenna glennie
glennis glenwood glenys glinda gloria glover glynda glynis glynn godelieva godelieve godfrey godofredo godwin goebel
goekhan goenuel goetz goffredo gohar gok gokay gokbudun gokce gokcebalan gokcil goken gokhan goknur gokperi goksev
gokten golda goldia goldie goli goncafer goncalo gonen gonul gonzalo gopal goran gorazd gordan gordana gordon gorgunay
gorklu gorm gorsev gosta gote gottfrid gottfried gotthard gotthilf gotthold gottlieb gottlob gotz goyo gozel gozem
gracelyn gracia graciana graciano graciela grady graeme grafton graham grainne grania granville gratian gratiana
gratiela grayce graydon grayling grayson graziano graziella grazyna greca greco greene greg greger gregg greggory
gregoire gregor gregoria gregorian gregorio gregory greta gretchen grete gretel grethe gretl greyson gricelda griffith
grigore grisel griselda gro grzegorz guadalupe guarino gucal gucluer gucyeter gudrun gudula guelay guelsen guelten
guenter guenther guglielmo gugu gugulethu guido guilford guilherme guillaume guillermina guillermo guiomar guiseppe
guiying gul gulab gulaga gulare gulay gulbala gulbani gulbeyan gulbiye gulce gulcegun gulcin gulcohre guldam gulder
guldunya gulegen gulel gulenay guler gulev gulfaam gulfam gulfari gulfeza gulgen gulguzel gulhisar gulinaz gulkadin
guller gulluhan gulmira gulmisal gulnar gulnare gulnaz gulnaziye gulnur gulozge gulper gulsa gulsahin gulsalin
gulselin gulsen gulseref gulseren gulsevil gulshan gulsiye gulsu gulsum gultac gultekin gulten gulter gulus gulustan
gulxar gulzadiye gulzar gumercindo gumustekin gunar gunars gunay gunaydin gunbir gunborg gunda gundel gunden gundhild
gundi gundolf gundula gunduz gunduzalp gunebakan guneet guneri guney gungordu gungoren gunhild gunilla gunita gunkurt
gunn gunnar gunnel gunsel gunsen gunser gunta guntars gunter gunther guntis guntram gunver gunvor gurarda gurcuye
gurelcem gurli gursal gurten gussie gustaaf gustaf gustas gustav gustave gustavo gustavus gustaw gusti gustie gusztav
guthrie guus guusje guvercin guzey gwen gwenael gwenaelle gwenda gwendolen gwendoline gwendolyn gwyn gwyneth gyda
gyongyi gyorgy gyorgyi gyozo gyte gytis gyula gzim habib habiba habibe habibu habil haciali hacibey hacile hadassa
hadassah haden hadi hadicha hadija hadithi hadiza hadjer hadley hadrey hadrien hafiza hafsa hafsat hafshah hagen hai
haiba haiden hailee hailey hailie hairyanto hajnalka hajo hakan hakeem hakikat hakon halbert haleigh halenur haley
hali halid halidun halie halil halim halima halina halisi haliye halley hallie halsey haluk hami hamid hamima hamis
hamish hamisi hamiyet hamp hampton hampus hamsini hamza hamzah hana hanako hanbiken hanedan hanh hani hania hanife
hanim hanja hanna hannabel hannah hannchen hanne hannele hannelore hannes hanni hanno hanns hannu hanny hanora hans
hansel hansford hansgeorg hansjoachim hansjoerg hansjorg hansjuerg hansjuergen hansjurg hansjurgen hanson hanspeter
hansruedi hanss hansueli hansultan haralamb haralambie harald harambee harbinaz hardana hardik hari harijs harimurti
harinakshi harini haris harish harita hariz harja harjasa harjaya harjo harl harlan harland harlen harlene harley
harlie harlon harlow harman harmon harnail harol harold haroldo haron harrell harri harrie harriet harriett harriette
harris harrison harro harrold harry harsana harsanto harsaya harshil hartaka hartana hartley hartmut hartmuth hartwell
hartwig haruka haruko harun haruna harve harvey harvie harvy hasan hasbek hasel hasgul hashiki hasim haskell hasna
hasret hassan hassie hasso hatem hatice hatima hatin hattie hauwa havali havard havse hawa hawehindi hayali hayat
haydee hayden hayel hayes haylee hayleigh hayley haylie hayret hayrunnisa hayward haywood hazeem hazelle hazine hazle
hazrat heather heber hebert hecer heci hector hedda hedi hedvig hedviga hedvika hedwig hedy hege heidelinde heidelore
heidemarie heiderose heidi heidrun heidy heike heikki heiko heimo heiner heinfried heini heino heinrich heinz heitor
hekima hekime hekmet helaine helan heleen helen helena helene helfried helga helge heli helina heliodoro hella helle
hellena hellevi hellmut hellmuth helma helmar helmer helmi helmtrud helmut helmuth heloisa heloise helvi helyn hema
hemal hemang hemangini hemani hemi hemid henderson hendra hendri hendrik henery henife henk henner henni henning henny
henretta henri henric henrich henricus henrieta henrietta henriette henrik henrike henrikki henriks henrique henry
henryk heracleea heraclio herbert herberto herdis heribert heriberto herlinda herlinde herma herman hermanis hermann
hermanni hermelinda hermenegildo hermina herminda hermine herminia herminio hermon hernan hernando herney herrmann
herschel hershel hershell herta hertha heru hervey herwig heryanto hesbon hesen hesenaga hessie hester hesti hettie
hetty heva heyder heyvetullah heyward hezekiah hezi hezniye hezron hezzie hicham hicran hicsonmez hidaya hidde hideki
hideo hidir hifzullah hikmet hilah hilal hilario hilary hilayda hilbert hilda hildah hildburg hilde hildegard
hildegarde hildegart hildegund hildegunde hilding hildred hildur hilkka hillard hillary hillery hillevi hilliard hilma
hilmar hilmer hiltraud hiltrud himawan hindal hinet hinewai hinrich hipolito hiral hiram hiroshi hitesh hjalmar
hjalmer hjalte hjordis hoang hoani hobart hobert hobson hocine hodari hoke hokume holger holli hollie hollis holm
holmes homero honore hoover horace horacio horatio horatiu horea horia horst hortencia hortense hortensia hortenzia
horton horymir hosea hosie hoskadem hosteen houcine houda howard howell hoyt hredhaan hritik hrvoje hsia hsiang hsien
hsin hsing hsiu hsiung hsuan hsueh huban hubbard hubert hubertine hubertus huda hudavent huelya hueseyin huey hugh
hughes hughey hughie hugo hugues huguette huia hukumdar hulda huldah hulya humaira humaiya humayra humberto humbet
humeyra humoyun humphrey hunalp hunor huong hurbert hurdogan hurican hurley hurmet hurside huruyet huryasar huseyin
huseyn huseynqulu husmen husniyye husnuhal hussein huston huy huzaifa huzuri hyman hynek hyrum iacob iain ian iancu
ianis iara iasmina ibaad iban iben ibeth ibidapo ibironke ibolya ibraaheem ibraheem ibrahim ibrani ibrohim ibun ica
icey icha icie icimbike ida idabelle idamae idell idella idik idika idiris idrees idris idriz idun ieremia iesha
ieshia ieva ifa ifeanyi ifechukwu ifeoma ifora iftikhaar iftikhar ifunanya ige ignac ignace ignacia ignacio ignacy
ignas ignatius ignatz ignaz ignazio igor igors ihab ihaia ihsaan ihsan ihtesham ihtiram ihtishaam ihtsham iida iiris
iisakki ijaya ijli ika ikbal ike ikenna ikeoluwa iker ikhlaas ikhsan ikin ikiz iklim ikraam ikram ikramah ikrimah
ikshita ila ilah ilahe ilalmis ilari ilaria ilarie ilarion ilbek ilda ildefonso ildem ildes ildiko ildiz ileana ilene
ilenia ilga ilgi ilhame ilhan iliana ilias ilie ilija ilim ilinca ilir ilja ilka ilkane ilkbahar ilkim ilkin ilkka
ilklima illa illya ilma ilmafer ilmari ilmars ilnare ilo ilona ilonka ilper ilqar ilqare ilsa ilse ilsu ilteris ilyas
ilyes ilze ima imani imanol imants imany imara imaran imelda imene imge imke immanuel immo imo imogen imogene imona
imran imre imren imrich imrihan imron ina inaki inancli inara inare inaya inayet incifir indah indali indira indra
indrajit indrek indrikis indy ine inell ines inese ineta inez ing inga ingalill ingbert inge ingeborg ingeburg
ingegard ingegerd ingela ingelise ingelore ingemar inger ingetraud ingetraut ingmar ingo ingolf ingram ingrid ingrida
ingried inguna ingvar inigo inioluwa inka inken inkeri inmaculada inna inocencio inocentiu inqilab insa insaf inta
intan intihap intiqam intizar ioan ioana ioanina ioannis iolanda iona ionel ionela ionelia ionica ionut iosefina iosif
ippazio ira irade iren irena irene iretioluwa irfan iriana iridenta iridian irina irine irinel irja irl irma irmantas
irmela irmeli irmengard irmgard irmhild irmi irmingard irmtraud irmtraut irmtrud irnanto irsad irungu irva irven irvin
irvine irving irwan irwin irya iryna isa isaac isaack isaak isabel isabela isabell isabella isabelle isabelly isac
isack isadora isadore isai isaiah isaias isak isaline isam isamar isaque isaura isaya iscan ise iseoluwa isfandiyor
isgender isha ishaan isham ishani ishanvi ishita ishmael ishola ishwar isiah isidor isidora isidore isidoro isidro
isikay isiman isin isis islime islom ismael ismail ismayil ismet ismik ismo ismoil isobel isolde isolina isom isra
israfil isreal issa issac issack istvan itanya ituri itzel itziar iulia iulian iuliana iuliu iurie iustin iustina
iustinian iva ivah ivan ivana ivanka ivanna ivano ivar ivars ivecen iver iverson iveta ivey ivica ivie ivka ivo ivona
ivone ivonne ivor iwo iwona ixtiyar iyabode iyadunni iyana iyanna iyiyurek iymona izaaz izabela izabele izabella
izabelle izaiah izayah ize izetta izgu izidor izora iztok izzet jaabir jaafar jaak jaakko jaan jaana jaanus jabal
jabari jabbaar jabbar jabez jabir jabr jabulani jacalyn jace jacek jacey jacinta jacintha jacinto jack jackeline jacki
jackie jackline jacklyn jacky jaclyn jacob jacobine jacobo jacoby jacopo jacque jacquelin jacqueline jacquelyn jacques
jacquez jacquline jacqulyn jad jader jadiel jadon jadranka jadwiga jadyn jaeda jaeden jael jaelyn jaelynn jaeman jafar
jafet jagapati jagaraga jagat jagdish jagger jagrati jagvi jahangir jahanzeb jahdami jahdari jaheem jaheim jahi jahiem
jahir jahiz jahm jahongir jai jaida jaiden jaider jaidyn jailene jailyn jaiman jaime jaimee jaimie jair jairaj jairo
jairus jajuan jaka jakayla jake jakob jakobe jakobs jakov jakub jalaal jalal jale jaleel jalees jaleesa jalen jalia
jalil jalisa jalissa jaliyah jalmari jalol jalsa jalyn jalynn jamaal jamal jamalia jamarcus jamari jamarion jame
jameel jamel james jameson jamey jami jamie jamil jamila jamin jamir jamison jamiya jamshid jamya jan jana janae
janaki janani janay jane janeen janel janell janelle janene janessa janet janeta janeth janett janette janey janez
jangwa jani janiah janic janice janick janie janin janina janine janis janiya janiyah janja jankat janko jann janna
janne janneth jannette janni jannie jannik jannis jano janos janosch january januja janusz janya janyce japhet japheth
jaquan jaquelin jaquez jarad jared jaret jarett jari jarkko jarl jarlath jarleth jarmila jarmo jarne jarno jarod
jarolim jaromir jaromira jaron jaroslav jaroslava jarrad jarrell jarrett jarrod jaruthip jaruwan jarvis jarwa jarwadi
jarwi jasen jasiah jasin jasiri jaslene jaslyn jasmani jasmijn jasmin jasmina jasminka jasmit jasmyn jasmyne jasna
jason jasur jaswadi jati jatin jatmiko jaunita javan javen javi javier javiera javion javohir javon javonte jax jaxen
jaxon jaxson jaxton jaya jayadi jayce jaycee jaycie jaycob jayda jaydan jayde jayden jaydin jaydon jaye jayeng jayla
jaylah jaylan jaylee jayleen jaylen jaylene jaylin jaylinn jaylon jaylyn jaylynn jayme jaymes jayne jayson jayvion
jayvon jazeps jazlene jazlyn jazlynn jazmin jazmine jazmyn jazmyne jean jeana jeane jeanetta jeanette jeanie jeanine
jeanmarie jeanna jeanne jeannie jeannine jeannot jeanny jeb jebet jecinta jedediah jedidah jedidiah jedrzej jeet
jeevika jef jeferson jeff jefferey jeffery jeffie jeffrey jeffry jefri jeison jeisson jekabs jekaterina jekaubs
jelagat jelani jele jelena jelita jelle jelte jemima jemimah jemma jemutai jen jenaro jenel jenelle jenifer jeniffer
jenilee jenipher jenna jennette jenni jennie jennifer jenniffer jennings jenny jeno jens jensen jente jep jepchirchir
jepchumba jepkemoi jepkoech jepkorir jepkosgei jeppe jeptha jeptoo jerad jerald jeraldine jeramiah jeramie jeramy jere
jered jerel jereme jeremey jeremi jeremiah jeremias jeremy jergus jeri jerica jerilyn jerilynn jerimiah jerimy jermain
jermaine jermey jermiah jernej jerneja jerod jeroen jerold jerome jeromy jeronimo jerono jerop jerotich jerrad jerrel
jerrell jerri jerrica jerrie jerrilyn jerrod jerrold jerry jerson jerusha jeruto jeryl jerzy jesca jesenia jesica
jesper jess jesse jessee jessenia jessi jessica jessie jessika jessy jessye jesus jesusa jethro jetmir jett jetta
jettie jevgeni jevon jewell jezups jhalak jhan jhoan jhoana jhon jhonatan jhonny jhony jie jil jiles jill jillian jim
jimena jimmie jimmy jina jinawi jindra jindrich jindriska jing jinjuta jinnie jinthe jip jiri jirina jitka jitrin
joachim joacim joakim joan joana joanie joann joanna joanne joannes joao joaquim joaquin joaquina joash jobe jobst
jocelyn jocelyne jocelynn jochem jochen jodi jodie jody joe joel joell joella joelle joellen joep joerg joergen joeri
joern joeseph joesph joetta joette joey joffrey johan johana johann johanna johannah johanne johannes johans johathan
john johnathan johnathon johney johnie johnna johnnie johnny johnpaul johnson johnstone johny joi joko jokubas jolan
jolana jolanda jolanta jolanthe joleen jolene jolette jolie jolien jolijn jolina joline jon jona jonah jonas jonatan
jonathan jonathon jonell joni jonna jonnie jonny jono joojo joona joonas joonatan joost joram jordana jorden jordi
jordin jordon jordy jordyn joren joretta jorg jorge jorgen joris jorja jorma jorn jort jorune jorunn jory jos jose
josee josef josefa josefiina josefin josefina josefine josefita joselin joseline joseluis joselyn josep joseph josepha
josephat josephina josephine josephus josette josh joshua joshuah josiah josiane josianne josie josiephine josip
josipa josko joslyn joso josphat josphine josse jossie jost josua josue josy jouko jouni jovan jovana jovani jovanni
jovanny jovany jovita joyce joycelyn joye joyline jozef jozefa jozefina jozica jozo jozsef jua juan juana juanita
juanito judah judd jude judi judit judita judith judson judy judyth juelz juerg juergen juha juhana juhani juho jui
jukka jula jule jules juli julia julian juliana juliane juliann julianna julianne julie julien juliet julieta julieth
juliette julija julijana julijs julious julisa julissa julita julius juliusz juluis jumaane jumadi jumari juna junia
junie junious junius juozas juraj jure jurg jurgen jurgita juri jurij juris jurre jussi justen justin justina justinas
justine justiniani juston justus justyn justyna jusuf jutta juul juulia juuso juwan juwon jyoti jyrki jytte kaamil
kaaren kaarina kaarlo kaashif kaat kaazim kabeer kabir kabiru kacey kachela kaci kacie kacper kacung kacy kada kadeem
kadence kadijah kadin kadinana kadir kadri kadyn kaeden kael kaela kaelyn kaelynn kaete kaethe kaethi kafeel kahina
kahir kahlil kahu kahurangi kai kaia kaiden kaija kaila kailee kailey kailyn kaique kairav kaisa kaitlin kaitlyn
kaitlynn kaiya kaj kaja kajen kajetan kajji kajsa kajus kala kalbi kaleb kaleem kaleema kaleena kaleigh kalel kalene
kalervo kalevi kaley kalgay kalie kalim kalina kaliyah kalle kallie kalman kalpit kaltrina kaluwa kalvin kalyn kamala
kamar kamari kamaria kamau kambali kameron kamidin kamiel kamil kamila kamilah kamile kamilly kamolchanok kamora
kamran kamren kamron kamryn kamya kanda kandace kandef kandi kandice kandy kane kanesha kani kania kanini kanisha
"""
