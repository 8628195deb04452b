"""Family names in small Latin letters without marks, part 3; from the lists of Faker (MIT licence), frozen."""

FAMILY_3 = """
gatsheni gattringer gatwiri gaudin gaudreault gaudyn gaughan gauthier gautier gavaghan gavalier gavalierova gavenda
gavendova gavican gavigan gavin gaviria gavornik gavornikova gavrilov gawliczek gawlowicz gaylord gaynard gaynor
gaytan gazo gazova gazu gcaba gcaleka gcugcwa gcumisa gcwabe gcwensa gealabhain gealagain gealbhain geanain geannain
geany gearabhain gearachaigh gearailt gearain gearan gearchaigh geargain gearty geary gebashe gebauer gebhezi gebura
geca gedeza gedi geenen geens geeraerts geerling geerts geertsen geffen gegic gegotek geherty gehringer geibheannaigh
geibhinn geidigh geier geiger geimhridh geisel geisler geissler gelabert geldens gelder gelemanovic gelinas gellemeyer
gelli gemen gemert gemza gence genceli gendek gendera gendron geneart genechten genefaas gengeshe gengler gentileschi
gentilini geoghegan george georges georgescu gepa geraci geraghty gerard gerarghty gerassimov gerhold gerlach gerrits
gerritse gerritsen gertz gervais gesiarz getka geudens geuens gevaert geyer gfeller ghabhann ghafoor ghailing
ghalloglaigh ghanee ghannam gharbi ghasaan ghauth ghayoor ghazi ghazzal gheimhridh gheorghiu gherbi ghille
ghilleathain ghirr ghislain ghoerle ghoill ghose ghosh ghuala ghunayn ghunna ghutayf giacconi giacometti giammusso
gianetti gianinazzi giannelli giannetti giannini giannone giannotti giannuzzi gianvecchio gibb gibbs gibert gibilisco
giblin gibne gibney gibson gichana gicheru gichohi gichuhi gichuki gichuru giec giedrojc giel gielen gierach gierak
gierasimiuk gierat gierek gieron giers gierschner giersz giess gietka giezek gifford gigaba giger giguere gikonyo
gilabert gilardoni gilbane gilbert gilbride gilchrist gildea gilduff giles gilewicz gilgunn gilhooly gillain gillan
gillard gilleathain gilles gillespie gillet gillic gillick gillieron gillies gilligan gilliland gillin gillis gilliuin
gillooly gilmartin gilmore gilroy gils gilsenan gilson gimenez gimeno gina gindl ginea giner ginese ginesio ginevan
gingras gininda ginkel ginnea ginneadha ginneke ginnitty ginnity gintalas ginty ginzburgas giobalain gioballain
gioberti gioblain giobuin giobun giolitti giolla giollagain giollain giollarnath giollarua giollaruaidhe gionain
gionnachtaigh gionnain giontaigh giorgetti giovine giradello giraldo giralt girard giraud giron girona giroux
girschner girvan gisbert giselmeyer gislason gitahi gitari gitau githaiga githinji gitonga giulietti givern giza
gladka glaibhin glaimhin glaisne glanc glapiak glasain glaser glasnovic glatz glavan glavin glavor glaza glazer glazik
gleannain gleason gleasure gledhill gleeson glegola gleichner glenc glenn glennon gliasain glica gligora glineur
glionain glionnain glod gloden glodt gloin gloinn gloinne glonek glosteir gloster glover glowacki glowiak glowienka
glownia gluck glueck gluszko glynn gmeiner gmur gmurczyk gnatz gniewek gnimh gnodde gnyp gobain gobert gobhann gobhozi
gocnik gocnikova godana godard godart goddard godec godefroid goderts godfrey godfroid godide godinez godinic godyn
godzik godzisz godzwon goedert goedhart goel goerens goergen goerle goeschl goethals goethem goetz goetzinger goff
goffaux goffin goffinet gogacz gogain gogan gogarty goggin gogol gogola gohar goibin goicoechea goik goilin goill
goillidhe goireachtaigh goje gokhale golak golan golas golczyk golda golding goldoni goldrick goldstein golek golenia
golgi goliasz golino golisz goliszek golla gollain gollan gollner gollum golob golofit golon golonko golos golota
golubev golubic golus gomboc gomes gomez gomila gomis gomola gomula gona goncalves gonet goni gonsior gontsarov
gonzaga gonzales gonzalo goodman goodwin goossens goovaerts gopal goraj goral goransson gorbunov gorczany gordon
gorecki gorenc gorevan gorey gorgol gorham gori goris gorjup gorkiewicz gorlitz gormain gorman gornisiewicz gorol
gorski gortat gorzelanczyk gos gosch goschl gosek gosik goska gospodarek gosselin gosset gossiaux goswami gosz gotfryd
gothraidh gotic gotsholo gottardi gotthard gotti gottlieb gotz goudriaan gough gould goulden goulding govaerts govarts
govoni govorcinovic gowin goworek goyaerts goyal goyette goyvaerts gozdur gozelov gozzano gozzi graban grabara grabas
grabczak grabher grabias grabner grabon grabos grabowski gracin grada gradaigh gradek gradenigo gradha grady gradziel
grae graeve graham grahams grahn graindorge grainne graith graj gral gralaigh grallaigh gramhna gramsci gramza granat
granatelli granath granberg grandjean granlund granstrom grasser grassl grattan gratz gratzer gratzl gravensande
gravina grba grbac greachain greadaigh grealaigh grealish greally greanachain greaney grebowiec greco gredicak greef
greehy greelish greely greene greenfelder greenholt greenwood greer gregersen gregoire gregor gregorczuk gregorek
gregori gregoric gregorio gregorova gregorowicz gregory gregov gregus gregusova greig greij greil greill greine
greiner greisch gremese gren grennan greszta grethen grewal grgic grgurevic grguric grgurovac grialais griallais
grianain grianna grianra gribhthin griesser grifeo griffith griffiths grifin grigoriev grijalva grimani grinius
grinsven griobhtha griobhthain griofa griofha grisoni gritsch gritti grna grnova groarke groborz grochola grochowina
grodek groenendaal groenestein groettner grogan grojean gromala gromov gron grondelle gronkiewicz gronlund gronostaj
gronroos gronskis groof groogan groote grosjean grosz grotek groth grottner growney gruagain grubba gruber grubisic
gruchot gruenberger gruenwald gruijl gruijter gruil grunberger grund grundner grunwald gruson gruszczyk gruza gryciuk
grycz gryga grygo grygorcewicz grygorowicz gryka grymuza grys gryska gryszkiewicz gryta grzebyk grzegorzak grzejszczak
grzela grzelak grzelczyk grzelec grzenia grzesiek grzeskow grzeszkowiak grzetic grzincic grznar grznarova grzywnowicz
gschaider gschwandtner gstoehl gstohl gstrein guaire guairim guajardo gual gualandi gualtieri guarana guarato
guardiola guariento guarneri gubain gubben guberan gubernat guberovic gubeshe gubhela gubhuza gubulundu guclu gude
gudelj guellec guendouz guenther guerfi guerin guerrero guessoum guevara gugan guggenberger guglielmi gugushe guha
guibert guibhir guicciardini guichard guidhir guidone guidotti guihan guilbert guilfoyle guillarmod guillen guillet
guilli guillot guillou guinan guinane guinevan guiney guinizzelli guinnane guinness guiot guiry guitart guithin gulan
gulati gulbrandsen gulcher gule gulen gulfam gulgowski guliwe gullberg gullery gullotta gulotta gulshan gulyas guma
gumbi gumede gumieniak gumienna gumienny gumprich gumula gunain gunarto gunawan gundersen gunn gunnarsson gunpf
gunther guo gupta gurule gusciora gusev gusikowski gussoni gustafsson gustavsson gustaw gustin guthrie gutierrez
gutknecht gutkowski gutmann guyo guyon guzdek guziak guzniczak gwacela gwagwa gwala gwamanda gwanyana gwara gwardiak
gwija gwizdek gwynn gxabhashe gyamfi gyamfiaa gyasi gyasiwaa gzyl haack haapala haapanen haapaniemi haarlem haase
haataja haavisto habdas haberl habha habibov habibova hablak hablakova habpanom habsuda habsudova hachemi hacibeyli
hacibeyov hacizade hackett hackl hadala hadam hadas haddad haddouche hadebe haderer hadfield hadhlairt hadhra
hadichayeva hadijayeva hadjadj hadrovic hadzic haefliger haeften haemmerle haenel haengreve haering haeusler hafliger
hafner hagain hagan hagara hagarova hagberg hagenes hagg haggerty hagglund haggstrom haglund hagman hagstrom
hagurtaigh hahessy haibheartaigh haicead haichir haid haiden haider haidhleart haidinger hailgheanain hailgheasa
hailin hailiosa hailpin haimhirgin hainaut hainchin haindl hainifin hainin hainion hainle hainli hainligh hainmhireach
hainmneach hainthin hainzl hairbheasaigh hairmeasaigh hairmheasaigh hairt hairtneada haiseadha haithbheartaigh
haithchir haitheasa hajda hajdas hajdasz hajder hajdu hajduga hajdukiewicz hajek haji hajkova hakala hakansson hakim
hakkarainen hakkinen halak halake halakova halama halambek halapir halasz halat halder haley halidov halik halim
halimah halka hallachain hallahan hallanan hallberg haller halleux halley hallgren hallik hallin hallinan hallissey
hallmann hallmhurain halloran halme halmhain halpen halpin halsdorf haluska haluskova halvarsson halvorsen halvorson
hamadi hamadouche hamalainen hamaland hamann hamdani hamdi hamera hamerla hames hamidi hamill hamisi hamlaoui hammadi
hammar hammarstrom hammerer hammerl hammerle hammes hammond hamon hamoudi hampel hampton hamrol hamza hamzaoui hanafin
hanain hanak hanakova hanas hanbury hanc hancer hancock handayani hande handke handl handzel hane haneberg hanegraaff
hanek hanekova hanel haney hangala hanka hankard hanke hankiewicz hanko hankova hanley hanlon hanluain hanly hanna
hannagain hannah hannaidh hanncard hannecart hannigan hanninen hannlaoigh hannon hannrachain hannraoi hannula
hanrachtaigh hanrahan hanraoi hanratty hansen hanson hanssen hanssens hansson hanus hanusaigh hanusek hanusekova
hanusiak hanuska hanuskova hanusova hanzek hanzel hanzelova haodha haodhgain haogain haoidhgin haoidhne haoilbheard
haoileain haolain haollain haonachain haonghuis haonghusa hapka haponiuk hara haraburda harahoe haraldsson haran
harapin harasimiuk harber harcain hardiansyah hardiman haremza hargadain hargadon hargain hargan hargreaves hari
hariyah harju harkin harkins harkonen harlaigh harley harloff harmon harnett harrachtain harragain harrell harrer
harrihy harrington harris harrison hartagain hartati hartigan hartikainen hartl hartley hartman hartmann hartnett
hartung harty harvan harvanek harvanekova harvanova harvey haryanti haryanto hasan hasanah hasanov hascak hascakova
hasegawa haselaar hashimoto hasiak haslauer hasler haslinger haspengouw hass hassan hassanah hassani hassett hastey
hastie hastings hastuti hatfield hattinger hatton hauck hauer hauffer haug hauge haugen haugh haughey haugland haumer
haupert hausberger hauser hausler hautala hautamaki havel haverinen haverty havlicek havlickova havran havranka
havranko havrankova havranova hawe hawkins hawro hawrylak hayashi hayden hayer hayes haynes hayre hayrioglu hayward
hazenveld heachadha heachairn heachthigheirn headhnu headhra headtromain heaffy heagain heaghra heaghrain healai
healaigh healaithe healey heallaigh healuighthe healy heamhthaigh heanachain heanagain heanaigh heaney heanna heaphy
hearain hearbhaird hearbhard hearcain hearchaidh hearchu hearghail hearghaile hearn hearnain hearne hearrain heathcote
heavey heba hebenstreit hebert hechenberger hecimovic hecker heckett hecko heckova heczko hedberg hedderman hedigan
hedin hedlund hedman hedstrom heeb heelan heenan heeney heere heerenveen heerkens heerschop heffernan hefferon heffron
hegarty hegde hegedus heger heggarty hegmann hehir hehl heibhrin heichthigheirn heideagain heideain heidenreich
heiderscheid heidhin heidhni heidhniu heidrich heifearnain heifrin heigcheartaigh heigearta heigeartaigh heigheartaigh
heighne heighnigh heighniu heigl heijden heijman heijmans heijmen heikkila heikkinen heil heili heilidhe heiligh
heilire heimhigh heimhin heimhrin heimhthigh heindl heineachain heini heinniu heino heinonen heinri heinrich heinrichs
heinsalu heinsoo heintz heintze heinz heinzl heireamhoin heirens heiskanen heislin heiss heissenberger heiteagain
heithchir heithir hejduk hejna hekker helak helaoire heleniak helenius helery helgesson helin helland hellberg
hellemans hellevoort hellgren hellman hellstrom hellwig helman helmerhorst helminen helsen hely hemert hemetsberger
hemma hemmer hempenstall henao henck henderson hendrick hendricks hendrickx hendriks hendrikse hendrix hendry hendzel
henebry heneghan henegouwen henery heney henin henk henke hennebry hennelley hennelly hennessey hennessy hennig
hennigan henningsson henrard henri henric henriksen henriksson henrion henriques henriquez henrotte henschel hensley
henson henst hentschel heochach heochadha heochaidh heodhasa heodhusa heoghain heoghanain hepburn hepenstall heraghty
heraty herbert herbut herceg herck herdzik heredia heremans heretik heretikova hereward heribert heripon herity
herlihy herman hermann hermanowicz hermans hermansen hermansson hermighausen hermiston hermosilla hernadez hernandes
hernandez hernando hernon herok herout herranz herrera herrmann herstal hertrampf hervas herve hervia hesbaye hesenov
hesenzade heskin heslin hess hesse hessel hession hester hethur hetmanczyk hettinger hettner heuertz heusden hever
hewelt hewitt hewson hexspoor heyden heyderli heydrich heylen heymans heyne heyvaert hhoyiyane hiarfhlaithe
hiarfhlatha hiarnain hiceadha hici hicidhe hicin hickle hickman hicog hidayanto hidayat hietala hietanen hifearnain
higgins highne higueras hilary hilbert hilger hillen hiller hillery hilliard hilll hillow hilmer hilmerova hilpert
hilti hiltunen himmelbauer hinca hindeberg hineiri hineirigh hines hinic hinneirghe hinney hinterberger hinteregger
hinterleitner hinton hintz hiocog hiolain hiollain hiomhair hionnghaile hiorbhaird hiorbhard hirsch hirschmann hirt
hirthe hirvonen hishon histon hjalmarsson hjelm hjort hlabangane hlabisa hladka hlatshwayo hlavac hlavacik hlavacikova
hlavacova hlela hlengwa hlinik hlinikova hlinka hlinkova hlomuka hlongwa hlongwane hlophe hlubi hlumakazi hnat hoang
hoarau hoare hoareau hobain hoban hobbs hocevar hochleitner hochreiter hocine hodak hodel hodge hodges hodgson hodhra
hodhrain hodkiewicz hodl hodnett hodson hodza hodzic hodzova hoecke hoedemakers hoedl hoefer hoefig hoefler hoeger
hoeglinger hoekstra hoelen hoeller hoelzenbecher hoelzl hoerl hoerle hoermann hoevel hoey hofbauer hofer hoffman
hoffmann hofig hofinger hofler hofman hofmann hofmeister hofstaetter hofstatter hofstetter hogain hogberg hogg
hoghartaigh hoglinger hoglund hoibicin hoileain hoir hoirbheaird hoirbheard hoirchinnigh hoireabaird hoireabhaird
hoireabhard hoireachtaigh hoiscin hoisin hoistin hojda hojka hokkanen holappa holc holcik holcikova holdaway holeksa
holewa holgersson holguin holic holicek holicekova holicka holickova holicova holik holikova holl hollain hollander
hollarain hollaus hollins holloway holluin hollywood holmberg holmes holmgren holmqvist holmstrom holohan holopainen
holota holsten holthuis holub holubec holubecova holubek holubekova holubka holubko holubkova holubok holubova
holubowicz holuby holysz holzapfel holzenbecher holzer holzinger holzknecht holzl holzmann homenick honan hondeveld
honkanen honkisz hoogers hoogh hooper hoover hopkins hoppenbrouwer hor horacek horackova horain horak horakova horan
horbacz horcain hordha hore horemans horgain horgan horl horle hormann hormazabal horne hornich hornig hornik horrocks
horton horvat horvatek horvath horvathova horvatic horvatinec hosae hosey hoskins hosp hoss hosseini hostaden hostak
hostakova hotz houben houde houdijk hougardy hough houghton houlihan hourachain hourican hourigan hourihane houteveen
howard howarth howe howell howells howley hoyos hoza hozjan hozova hrabar hrabia hranic hranj hrasko hraskova
hrastinski hrdlicka hrdlickova hren hrianka hriankova hribar hribernik hric hricova hrmo hrmova hrobon hrobonova
hrovat hrsak hruba hruska hruskova hrusovska hrusovsky hrvojic hrynkiewicz hrzenjak hsia hsiang hsiao hsieh hsin hsing
hsiung hsu hsueh huaillearan huaithne huaithnin hualla huallachain huallaigh huang huba hubain hubbard hubel huber
hubert huberts huberty hubin hubmann hubner hubova hucko huckova huczek huczko hudacek hudacekova huddleston hudec
hudecova hudzik huebel huebner huel huels huemer huerlimann huertas huet huetter huffman hufnagl hughes hugo huguet
huhn huhtala huidhir huigin huiginn huijben huijbrechts huijs huijzing huirthille huiscin huitseachain huka hulboj
huljev hullain hulle hulshouts hulskes hulten hultgren hultman humayrova humbert humblet humeniuk hummetov humoyunov
humphrey humphreys humphries hunerik hunziker huotari huovinen hupka hupkova hurd hurdail hurley hurlimann
hurmholtaigh hurthuile husak husakova husar husarova husek husekova huseynbeyli huseynli huseynoglu huseynov huseynova
huska huskova husnjak huso husova huss hussain hussein hussey hustak hustakova huszcza hutagalung hutapea hutasoit
hutchinson hutchison huter hutnik hutta hutter hutterer hutton huttova huttunen hutyra huurdeman huuskonen huybrechts
huyghe huynh huys huysmans huzaifa hyde hyjek hyland hyman hynek hynes hynman hytonen hyttinen hyvarinen hyvonen hyzy
iacobucci iacovelli iadanza iago iannelli iannotti iannucci iannuzzi iarla iasachta iascaire ibacache ibanez ibarra
ibikunle iborra ibraaheem ibrahim ibrahimbeyov ibrahimli ibrahimoglu ibrahimov ibrahimova ibrohimov iciek idec idris
idrisli idrisoglu idzi iforayeva iftikhaar iglesias ignac ignatiuk ignatjev igo igoe igras ihab ihalainen ihejirika
ihnacak ihnacakova ihsaan ihsanoglu ihtiram ijli ikeda ikhlef ikonen ildirimoglu ilic ilijic ilinovic iljin illes
ilori ilupeju ilves imali imanzade imbert imhof imiela iminza imiolczyk immonen imonova impe imrich imrichova imronov
indyk indyka inglis ingoldsby ingram ingvarsson iniguez inneirghe innseadun inonu inostroza inoue intaum interiano
interminei interminelli inzaghi inzunza iomaire iomhair ionescu ionita ionrachtaigh ioppi iosa iosog iqbal irawan
ireri iriarte irizarry irla iroha irungu irvine irving irwin irzyk isaac isabeyli isah isaksen isaksson isaxanli
isella isern isfandiyorov ishii ishikawa iskierka isler islomov ismail ismayilqizi ismoilov israelsson issa issac
issack issak iswahyudi iten iturra iustas ivancan ivandic ivanov ivanovic ivarsson ivask ivaska ivaskova ivers iversen
ivsic iwanczyk iwanow iwu iyanda iyengar iyer iymonova izaguirre jaabir jaakkola jaakson jaanson jaanus jaaskelainen
jaatinen jabir jablonski jabr jacak jaceps jachimczak jachimczyk jachna jackel jackman jackson jacob jacobi jacobs
jacobsen jacobson jacobsson jacoby jacquemin jad jadot jadoul jaeckel jaeggi jaehn jaekel jaentsch jafari jafarov
jagarinec jagecic jaggi jagielka jagielo jahdami jahdari jahn jahongirov jailani jaime jaimes jain jaiyeola jaje jakab
jakel jakiel jakimiak jakobiak jakobik jakobsen jakobson jakobsson jakoniuk jakopec jakopovic jakovac jakovic jakovlev
jakovljevic jakub jakuba jakubaszek jakubcek jakubcekova jakubcik jakubcikova jakubco jakubcova jakubec jakubecova
jakubek jakubekova jakubik jakubikova jakubiuk jakubka jakubko jakubkova jakubova jakubowski jakupic jakus jalaal
jalakas jali jalil jalolov jalonen jalovec jalovecova jalowiec jama jamaal jamasijadu jambor jameel james jameson
jamieson jamile jamnik jamroz jamrozek jamrozy jamshidov janak janakova janasik janasz janc janca jancek jancekova
jancewicz janco jancova janczarek janczura janda jandl jandova jandula janecek janecekova janecka janecko janeckova
janek janekova janes janezic jani janic janicki janiga janik janikova janisch janisz janiszek janiszewski janiuk janka
jankauskas janke janko jankova jankowicz jankowski jano janocko janockova janos janosek janosekova janosik janosikova
janoska janosko janoskova janoso janosova janoszek janoszka janova janowiak jans jansdr janse jansen jansse janssen
janssens jansson jantos jantosovic jantosovicova jantsch jantti januar januchta januszewicz januszko jany jao jaquez
jaracz jaramillo jarc jarczak jarczyk jarema jaremek jaremko jargielo jargilo jarka jarkiewicz jarl jarmula jarmuz
jarmuzek jaroch jaros jarosiewicz jarosik jarosova jarosz jaroszuk jarso jarv jarve jarvela jarvenpaa jarvi jarvinen
jarvis jasica jasina jasinski jasionek jasko jaskola jaskolski jaskowiec jasminova jasnoch jasprica jasso jastrzebski
jaszcz jaszczur jaszczyszyn jauhiainen jauk jaume jaunzema jaunzems jauregui javohirov javornik jaworski jayaraman
jazdzyk jazwiec jdotte jebet jedlovska jedlovsky jedra jedrak jedral jedrasiak jedraszczyk jedraszek jedruch jedrusiak
jedruszczak jedryczka jedrys jedrzejek jefferies jeffries jefimov jefwa jeggij jegorov jehle jeitz jeka jekel jelagat
jelavic jele jelen jelic jelimo jelinek jelinkova jelle jellyman jemeli jemric jemutai jendek jendekova jenek jenewein
jenko jenni jennings jensen jenssen jepchirchir jepchumba jepkemboi jepkemei jepkirui jepkoech jepkogei jepkorir
jepkosgei jepleting jepngetich jeppesen jeppsson jepsen jeptoo jerde jereb jereczek jeric jerkovic jermakov jerman
jerono jerop jerotich jersov jerusalem jeruto jerzyk jeske jespersen jessa jessel jessen jeszka jeszke jewula jezek
jezior jezkova jezyk jezyna jha jhaveri jia jiang jibela jibril jilani jiles jili jillo jimale jimenez jiminez jin
jiyane jobe jobstl jochems jockel jodar jode jodko joebstl joesaar jofre jogi johal johann johannessen johannesson
johansen johanson johansson johnsen johnson johnsson johnston johnstone jokela jokinen jokiwe joly jomini jomo jonak
jonas jonasson jonata jonatova jonckheere jonczyk jones jonghe joniak jonik jonjic jonsson joos joosten jop jopich
jorda jorgensen joris jorlink jorquera jorrisen josefsson joshi joshua josipovic josko jost joszko joubert jourdan
jovanovac jovanovic jove jover jovic jovinelli joyce joye jozefczak jozic jozwiak jozwik juarez judd judek juen
juettner jugovac juhanson juhasz juhkam juhlin jukic julia julian julius julliard jumba jumiege junas junasova junck
juncken juncker jungfer jungwirth junitz juntunen juqula jurasova juraszczyk jurca jurcic jurcina jurcinova jurco
jurcova jurczuk jurek jurekova juresko juretic jurgens jurgenson juric jurik jurikova jurina jurinova jurisic jurisson
jurjevic jurka jurko jurkova jurkovic jurkovicova jurlina juroszek jurrijens juskiewicz jussila juszczuk juttner
juvara juvonen kaamil kaar kaari kaarik kaasik kaay kabala kabeer kaberia kabir kabiru kabui kaburu kabus kabza
kachela kaci kacperczyk kacperek kaczan kaczmar kaczmarczyk kaczmarek kaczmarkiewicz kadak kadakia kaddour kaddouri
kadela kadenge kadija kadlec kadlecova kadri kadzo kaefer kaegi kaelin kaeser kaester kafel kafer kageha kagendo kager
kagi kagwiria kahindi kahinu kahkonen kahlina kahr kaikkonen kaimenyi kaindl kaingu kainulainen kainz kairu kairys
kaja kajdan kajdas kajstura kajuju kakai kakar kala kalama kalamees kalan kalanjos kalarus kalazic kalcher kalda
kaleem kaleema kaleja kalejs kalek kalekye kaletka kaliciak kalin kalinak kalinakova kalinin kalinka kalinowski
kalisiak kaliska kalisky kalista kalita kaljula kaljurand kaljuste kaljuvee kalka kalla kallas kallaste kallert kallio
kallstrom kalman kalmus kalnina kalnins kaloki kalota kaltenbock kaltenboeck kaltenbrunner kaltenegger kaluga kalume
kalvaitis kalvelis kalvenas kalwa kalwak kamal kamalanon kamande kamarainen kamathi kamau kambs kamdar kamel kamela
kamene kamieniak kamieniarz kaminski kammerer kamran kamronov kamyk kamyszek kanana kananu kanarek kanda kandie
kandora kandzia kandziora kane kanepa kaneps kanerva kang kangas kangethe kangley kangogo kangro kangur kania kaniak
kaniakova kanik kanini kaniski kanja kankaanpaa kannan kansy kantola kanyi kao kapadia kapalka kapcia kapciak kapeller
kapera kapinos kapoor kappel kapral kapur kapuscik kapustka karaamat karadeniz karagic karalus karam karamarko karambu
karan karani karanja karaskiewicz karczmarek karczmarz karels kargl kargol karhu karhunen kari karier karikari karimi
karisa kariuki karjalainen karki karkkainen karklina karklins karkocha karkut karl karlberg karlovic karlowicz karlsen
karlsson karlstrom karmelic karmelita karnas karner karnik karol karova karpe karpeta karpiak karpiel karpik karpinski
karpov karppinen karrer karro karsznia karttunen karu karuga karul karulova karuri karuza karvinen karvonen karwala
karwan karwitha karwot karys karz kasak kasam kase kasel kasemaa kasemets kaser kashif kashyap kasiak kasica kasim
kask kaspar kasparova kasperczak kasprzak kass kassim kassulke kasteelen kastelic kastelik kaster kastner kasyoka
kaszkowiak kasznia kata katana kathagen kathambi kathure katic kato katona kattai kaucic kauffmann kaufman kaul
kaulina kaulins kaupas kauppila kauppinen kaur kautzer kauzlaric kavaliauskas kavanagh kavasch kavaschova kawala
kawiak kawira kawula kawulok kay kaysan kayser kazakov kazana kazberuk kazek kazik kazikova kazimierczuk kazimierczyk
kazior kazirod kazlauskas kazmierczak kazmierczyk kazubek kazungu keady kealey keally kealty kealy keane keaney keany
keapock kearney kearns keary keating keaveney keaveny kebaili kebir kedzierski kedziorek keebler keeffe keegan keehan
keelan keeley keely keenaghan keenahan keenan keeney keery keevers kehoe keightley keijser keijzer keinanen keitany
keith kelecic kelekovic kelemen keler kelic kelleher kelley kellner kello kellova kelly kelo kelova keltenie kelvey
"""
