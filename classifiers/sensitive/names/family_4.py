"""Family names in small Latin letters without marks, part 4; from the lists of Faker (MIT licence), frozen."""

FAMILY_4 = """
kemboi kemei kemmer kempka kempny kemppainen kendall kendi kendra kendrova keng kenga kenig kenis keniz kenizova
kenlan kenlon kenna kenneally kennedy kennellan kennelly kenny kensy keogan keogh keoghan keoghane keohan keohane
keown keplinger ker keranen kerekes kerekovic kerger kerimli kerimov kerimova kerimzade kerin kerins kerkhofs kerley
kerlin kerluke kermody kernan kerney kerova kerr kerrigan kerrisk kerschbaum kerschbaumer kerschen kertzmann kerubo
kerville kerwick kesek keskinen keskitalo keskula kessler keter ketola kettunen keudel kevane keville kevin kevo keya
keyes keyser khaba khabalidaka khaemba khaldi khaled khalif khalil khalsa khambule khamis khamisi khanna khanyeza
khanyile khaphela khare khathi khathide khathini khatri khawula khelif khelifa khelifi khelil kheswa khezokhulu khisa
kholose khomo khonjwayo khosini khosla khoza khuba khubisa khuboni khukhuza khulu khuluse khumalo khumbuza khurana
khuyameni khuzwayo khwane khwela kiama kiarie kibe kibet kibiwot kibiwott kiboi kibor kiciak kidawa kidd kidon kieber
kieca kiedrowicz kieffer kiehn kielan kielbik kielbowicz kielbus kielczyk kielek kielich kieloch kiely kiema kiepas
kiepura kieran kierane kierans kierat kierepka kiernan kieszek kigen kihara kihn kiik kiil kiilu kiio kiiru kiis kiisk
kijanka kijas kijnder kikas kikkas kilar kilawee kilback kilbane kilbride kilcoyne kilday kildea kilduff kilfoyle
kilgallen kilgallon kilhooly kiliszek kiljan kilk kilkenny killeen killilea killooly killoran killoughry kilmartin
kilmore kilonzi kilonzo kilpelainen kilroe kilroy kimachu kimaiyo kimani kimanthi kimanzi kimaru kimathi kimeli
kimemia kimeu kimosop kimotho kimtai kimura kimutai kinaghan kinahan kinal kinet kingori kiniry kinkela kinlan kinlen
kinnane kinnear kinnegan kinner kinnerk kinney kinnon kinnunen kinny kinoti kinsch kinsella kint kintziger kinuthia
kinya kinyanjui kinyua kiogora kioko kipchirchir kipchumba kipkemboi kipkemei kipkemoi kipkirui kipkoech kipkogei
kipkorir kipkosgei kipkurui kiplagat kiplangat kipleting kiplimo kipngeno kipngetich kiprono kiprop kiprotich kipruto
kipsang kiptanui kiptoo kiptui kiptum kipyego kipyegon kiragu kiraly kirby kirchmair kirchner kirillov kirimi kirincic
kirk kirlin kirpenstein kirs kirschner kirsipuu kirss kirui kirwa kirwan kiryluk kisakurek kisel kisela kiselova
kisilu kiska kisman kissane kisseljov kiszczak kitheka kithinji kithome kiti kitonga kitprapa kitsao kitson kittakun
kituku kitumaini kitur kitzler kitzmann kiuru kivela kivi kivilo kivimae kivimaki kivinen kiviniemi kivistik kivisto
kivuva kiwior kjaer kjeldsen kjellberg klaarwater klaja klama klamka klanac klapac klapacova klapka klapko klapkova
klaric klarin klashorst klasic klasson klatka klaus klausen klausner klavina klavins kleban klebba kleczar kleibrink
kleijse kleina kleinschmidt klejna klek klekot klemczak klemencic klemens klement klepac klepacova klepka klerks
kleybrink kliber kligl klimacek klimacekova klimek klimekova klimko klimkova klimkovic klimkovicova klimo klimov
klimova klin kline klingelhoefer klingelhofer klinger klingler klinkosz klisz kliszcz klizan klizanova kloch klocker
klocko kloczko kloiber klokoc klokocova klopacka klopackova kloppert klorek klosek klosiewicz kloska klosowicz klotz
kluczek klucznik kluczyk kluj klups klysz klyszcz klyta kmak knapek knaus kneafsey kneip knez knezevic knezovic kniaz
kniec knihova knockaert knoers knowles knox knudsen knuf knutsen knutsson knych knysak kobak kobal kobayashi kobel
kobelt kober koberl kobia kobielska kobielsky kobos kobryn kobza koc kocaj kocak kocakova kocan kocerli kocevar
kochanowicz kochel kocher kochman kocian kocianova kociemba kocijancic kocis kocisova kocjancic kock kocko kockova
kocol kocova kocsis kocur kocurek kocurik kocurikova kocurova kocwin koczara koczy kodric koeberl koech koeck koehler
koelbl koell koelpin koeman koepp koessler koester kofler koger kogler kogo kohler kohli kohn kohnen kohnke kohut kohv
koistinen koit koitla koiv koivisto koivula koivunen koj kojder kokalj kokanovic kokk kokko kokkonen kokol kokoric
kokosza kolaczek kolaczyk kolade kolak kolanek kolanko kolar kolarczyk kolarec kolaric kolarova kolarz kolata kolb
kolber kolbl kolbusz kolehmainen kolek kolenc kolendo kolesar kolesarova kolesnik kolic kolka koll kollar kollarova
koller kollmann kolm kolman kolnik kolnikova koloch kolodziej kolodziejak kolodziejczyk kolonko kolpak kolster kolsut
kolton koltuniak koman komander komar komarov kombe kombo kominiak komisarczyk komisarek komljenovic komperda komsta
komuda komulainen konda kondej kondratjev konecna kong kongchayasukawut kongsri koniecko konieczek kononowicz
konopelski konopka konopkova konovalov konrad konradova konsbruck konsek konstantinov konstanty kontny konttinen kooij
koome koomson koort kopa kopala kopciuch kopczyk kopec kopecka kopecky koperek kopf kopiczko kopik kopjar koponen
kopova kopp koppa koppensteiner koppova kopysc kopyt kopytko kopyto korab koral korbel korbut korcak korcakova korda
kordus kordys korec korecova korek koret korgul korhonen korichi korir korkosz kornek korniak korol koronkiewicz koros
korosec korpal korpela korpi korsman korstman korta kortelainen kortman koruturk korzekwa korzeniak korzonek kos kosak
kosalka kosanovic koscevic koscielak kosciesza koscik kosciolek kosciukiewicz kosciuszko kosela kosgei koshy kosi
kosiak kosic kosidlo kosiec kosir koska koskei koskela koski koskinen kosman kosnik kosno kosoko kosonen kosowicz koss
kossak kossler kostanic kostek kostelac kostera kostin kostkova kostolzin kostorz kostrec kostrecova kostro kosznik
kotala koterba kothari kotian kotianova kotkas kotlarek kotnik kotov kott kotulic kotulicova kouba koubova kouidri
kovac kovacek kovacevic kovacic kovacik kovacikova kovacova kovacs koval kovalcik kovalcikova kovalova kovanen kovar
kovarova kowal kowala kowalak kowalczyk kowalewski kowalik kowalowka kowalski kowaluk kowara koya kozacek kozacekova
kozacik kozacikova kozaczuk kozakova kozar kozdra kozdroj kozdron kozelj kozey koziarz koziatek kozica kozieja kozien
koziol kozka kozlak kozlov kozlowicz kozlowski kozma kozmon kozmonova kozok kozon kozova kozubal kozuszek krack
krainer krainz krajcar krajci krajcik krajciova krajcir krajcirova krajco krajcova krajcovic krajcovicova krajewski
krajicek krajicekova krajnc krajniak krakowczyk kralik kralikova kralj kraljevic kraljic krall kralova kralovic
kralovicova kramar kramaric kramarova kramberger kranc kranjc krantz kranz krasa krasnohorska krasnohorsky krastina
krastins kraszkiewicz krata kratochvil kratochvilova kratzer kraushaar krausova krauz krauza krawczyk kraxner krcelic
krebs krecichwost krecisz krecke kreczmer krefta kregiel kreidl kreiger krein kreiner krejcova krekora kremer kremser
krenc krenn krepa kreslina kreslins kresonja kretek kretowicz kreusel krezolek kriegl kriens krier krieva krievina
krievins krievs kriisa krish krishna krishnamurthy krishnan kristensen kristensson kristiansen kristiansson kristof
kristoffersen kristoffersson kristofova krittayanukoon krivec krizan krizanova krizik krizikova krizova krochmal
kroczak kroell krogh kroker krokosz krolczyk krolikiewicz kroll krolov kronberger kronenberg kronsteiner kropilak
kropilakova krotak krotakova krpan krsanac krueger kruger kruglov krumina krumins kruns krupa krupova krus kruschwitz
kruszka kruszona kruze kruzel kryk krysik krysta krystkowiak kryszczuk kryszkiewicz krywult kryza krzan krzelj
krzempek krzeszowiec krznaric krzosek krzyk krzykala krzysiek krzysko krzyskow krzystek krzyszczak krzysztofek
krzysztoszek krzywon krzywonos krzyzostaniak ksel kshlerin ksiezak ksiezyk kuan kuba kubaczyk kuban kubanek kubasiak
kubasiewicz kubec kubecova kubek kubekova kubheka kubiaczyk kubiak kubicek kubicekova kubicka kubicko kubickova
kubieniec kubik kubikova kubina kubisz kubko kubkova kubo kubon kubova kubow kubowicz kubrak kucab kucera kucerova
kucewicz kucharski kucharz kucharzyk kuchciak kuciak kucic kuciel kucz kuczaj kuczak kudela kudelka kuder kudlacik
kudlacz kudlak kudra kudrjavtsev kuehnert kueng kuffa kuffel kuffova kugler kuhar kuhic kuhl kuhlman kuhn kuhnert
kuijc kuijpers kuilenburg kuisma kujala kujawiak kujda kujundzic kuk kukawka kukiela kukier kukkonen kukucka kukuczka
kulach kulczak kuliberda kulikov kulis kulisz kulkarni kulma kulmala kulon kultys kulus kumar kumer kumi kummer
kumorek kumpulainen kumsoontorn kumushova kuna kunac kunc kuncewicz kunda kundova kundu kundzina kundzins kunen kunene
kunert kungu kuningas kunka kunkova kunova kunysz kunz kunze kuo kuosmanen kupa kupaj kuphal kupidura kupka kupko
kupkova kupova kups kupsjak kurach kuran kurant kurbiel kurc kurcz kurczab kurczak kurek kurg kurgat kuria kurian
kurki kurm kurniawan kurnik kuronen kuropatwa kurowski kurp kurpanik kurpisz kursa kurtoic kurtyka kuruc kurucova
kurui kuruvilla kurvits kurylowicz kurys kurzac kurzaj kurzak kurzmann kurzydlo kurzyna kusa kuscevic kusch kusek
kusen kusi kusik kusio kusiwaa kuska kuskova kusmawati kusmider kusnierek kusnir kusnirova kuso kusova kuster kustosz
kusumo kuswandari kuswik kuswoyo kusyk kusztal kuszyk kutch kutek kutera kutnik kutsar kutt kuus kuuse kuusela kuusik
kuusisto kuusk kuvalis kuvezdic kuza kuzia kuzior kuziora kuzmic kuzmin kuznetsov kuznia kvist kwaadland kwaakye
kwaakyewaa kwamboka kwapien kwapis kwapisiewicz kwarciak kwartemaa kwarteng kwasek kwemoi kweyama kwiatkowski kwinta
kwoka kyalo kyc kycia kyei kyeiwaa kyerewaa kyllonen kyne kysel kysela kyselova laakkonen laakso laaksonen laane
laanemets laarhoven laarse laats labadie labado labaj labas labbe labeeb labhra labhradha labhru labinjan labno
labocha labonte laboy labrecque labuda labudda labudova labus lacasse lacey lachacz lachance lachapelle lachmann
lachnain lachtnain lachut laciak lacina lacis lacka lackner lacko lackova laco lacombe lacova lacroix ladavac ladeck
lademann ladhradha ladner ladniak ladziak laenen laer laere laet lafferty laffey laffray laflamme lafleur lafontaine
lagarde lagat lagerweij laghmainn lagiewka lagler lagzdina lagzdins lah lahaye lahey lahiah lahiffe lahmar laht
lahteenmaki lahti lahtinen lahy laib laideain laidhe laidhigh laidhin laidhleis laighin laighnigh laiho lailasari
lailligh lailliu laimer laimhbheartaigh laimhin laing lainn laithbheartaigh laithimh laithmhe laitinen lajcak
lajcakova lajciak lajciakova lajlaj lakatos lakaza lakehal lakhal lakhdari lakin lakoseljac lakota laksita laksmiwati
lalak laliberte lall lalla lallaidh lallaigh lallemand lally lalonde lalor laloux lamac lamacova lambers lambert
lambotte lambrecht lambrechts lambregt lamch lamesch lamhain lamhna lammas lammens lammi lamont lamontagne lamore
lamotte lamoureux lampart lampert lampinen lampl lamprecht lamri lamula lamy lan lanagain lancisi landeghem landin
landl landon landry landstrom landy lanfranchi langan langat langeni langern langevoort langier langiewicz langlois
langosh langworth lanigan lanka lankinen lankle lanners lansink lantz lanz laochdha laodhog laoghaire laoghog laoi
laoidh laoidhe laoidhigh laoingsigh laoithe laon laouar lapacz lapain lapaj lapierre laplante lapointe laporte lapot
lappalainen lappin lara larbi larcain larcher lardinois lardner largan largey laribi lariviere larkin laroche larocque
larose larouche larranaga larrea larsen larson larsson larysz lasaidhe lasak lasic lasica laskawiec laskowski laskus
lassila lassnig laszcz laszczyk laszkiewicz laszlo laszuk latacz latek lathaigh lathrope latier latif latko latoszek
latour latreche latt lattuada latupono latuszek latvala laukkanen launay laur laureano laurenson laureys lauri
lauridsen laurila lauritsen laursen lauwers lauzon lavallee lavan lavell lavelle laverty lavery lavigne lavin lavoie
lavric lawal lawlor lawniczek lawrence lawson laylova layth lazarek lazcano lazizov lazuardi leacy leadus leagha leahy
leallaigh leamhna leanachain leannain leannon learmonth leary leathaigh leathlobhair leavey leban lebar lebeau lebedev
leber leblanc lebon lebreton lebrun lebsack lechner leclerc leclercq lecocq lecomte leconte lecoq leddin leddon leddy
ledent lederer ledesma ledner ledoux leduc ledwich ledwith ledzion leeb leene leeney lefebvre lefevre leffler lefort
legault legendre legnante legovic legowik legrain legrand legros leguit legutko lehane lehikoinen lehiste lehmann
lehner leht lehtimaki lehtinen lehtla lehtmets lehto lehtola lehtonen leibetseder leidhin leidhinn leighin leighinn
leineachain leino leinonen leitgeb leith leithner leitner lejeune lejk lejman leks leland lelas lelei leleu leleux
lelievre lelijveld lelito lelonek leloup lemaire lemaitre lemanowicz lemay lemayian lembede lember lemiesz lemieszek
lemieux lemire lemke lemmens lemoine lemonnier lempart lempereur lemus lenaerts lenaghan lenarcik lenc leneghan
lenehan lengauer lengyel lenic lenihan lenik lennane lennartsson lennon lenoir lentz lenz leoid leonardi leoncavallo
leonetti leonhartsberger leoniak leoniuk leonowicz leopold lepa lepage lepak lepek lepianka lepik lepisto lepka lepp
leppanen leppik lepsik lepsikova lercari lerch lercher lerma lerner leroux leroy lertsattayanusak leruth lesage lesch
lescic lesic lesiewicz lesik lesisz lesjak leskinen lesko leskovar leskovic leslie lesna lesner lesniak lesnik lesny
lessard lestari leszcz leszczak leszczuk leszczyk leszczynski leszkiewicz letelier letellier lether letifxanli
letkiewicz leto letourneau letova lettiere lettner leunberger leuschke leutgeb leuven levan leveque levesque levin
levine lewa lewandowski lewek lewicz lewis lewko leyden leydon leys leysen leyton leyva lezon lheureux lhoir liadhain
liagha liaghain liain liang liao liathaigh liathain libert liblik lica lichon lichtenegger licis licul liddane liddy
lideadha liden lidstrom liebelt liedtke liekens lienard liendert liepa liepina liepins lierde lieshout lievens ligenza
lighe ligorio ligtvoet liguori liimatainen liiv liiva liivak liivamagi likar lilja liljegren lill lillemets lillis
lillo limazah limbourg limburg linares lindahl lindau lindberg lindblad lindblom lindell lindfors lindgren lindh
lindholm lindinger lindkvist lindmark lindner lindorfer lindquist lindqvist lindroos lindsay lindsey lindskog
lindstrom lindvall linehan linek ling linkiewicz linna linnane linny linschoten linskey linster lintner linton liodain
lionachain lionnain liostun liovic lipa lipinski lipka lipko lipkova lipok lipova lipowicz lipp lippens lippomano
lipponen liptak liptakova lisak lisica lisicka lisicky lisik liska liskiewicz liskova lison liss listwan litewka
littel littizzetto litva litvova litwa litwinczuk litwiniuk litwinowicz liu liukkonen liverotti livingston liyaaqat
liyaqat lizama lizana lizon lizurej ljubetic ljubic ljubicic ljung ljungberg ljunggren ljungqvist llabres llado lledo
llobet llopis llorens llorente lloret lloyd lluch loaiza lobacz lochain lochel lochlainn lochlann lochnain lochrain
lochtnain lockman lodej lodyga loechel loeffler loera loewer lof loffler lofgren loftus logain loghan loginov logue
lohmus loibhead loibl loideain loididh loidl loineachain loingscigh loingse loingseachain loingsigh loinn loinne
loinnigh loinnsge loinnsgigh loirgneain loiseau loj lojek lojekova lojen lojka lojko lojkova lojova lokaj loke
lokietek lokk lollobrigida lombroso lomeli lomgaigh lommert lonagain lonain lonargain londain londono londra lonergan
longaigh longain longan longhena longode longoria lonn lonnain lonndra lonndraigh lonndun lonnradh loock loorits
looveren looy lopez lopresti lorang lorca lorcain lorch lordain lordan loreal loredan lorencin lorens lorent lorenz
lorenzo lorreijn losatapornpipit losekann losiak losiewicz loska lotharingen loucif loughlin loughnane loughran
loughrey loughry lounis lourenco louws lovato lovett lovgren lovric lowe lowery lowney lowry loya loyola lozada
luachra luag luain luaire luaithrinn luanaigh luasa luasaigh luay lubelo lubera luberda lubhaing lubhog lubinova
luboch lubowitz lubs luc lucarelli lucciano lucel lucena lucey luciani lucic lucitt luckiewicz luczak luczka
luczkiewicz luczyk luddy ludhog ludonga ludovisi ludwig ludwik ludwin ludwiniak ludwisiak ludzik luebs lueilwitz
luescher luethi luettgen luevano lughadha lughbhadha lugo luht luibhead luin luineachain luinenburg luing luinigh luis
luisead luitgardis lujan lukac lukacova lukacs lukas lukasik lukasiuk lukasz lukhele lukic lukin lukinic lukk lukowiak
lukowicz luks luksa luksic luksova lukstina lukstins luksza lulek lumbasi lumbreras lumiste lumumba lunaigh lunam lund
lundberg lundblad lunde lundell lundgren lundh lundholm lundin lundkvist lundmark lundon lundquist lundqvist lundra
lundstrom lunham lunney lunny luo luog luoma lupain lupina luptak luptakova luqe luqmaan luqman luque lurgain luria
luscher luse lusiak lusis lussier lussu lustenberger luszczak luszczyk lutf lutgen luthi lutholoni luthra luthuli luts
luttenberger lutterveld lutz luukkonen luvuno luxardo luxemburg luyckx luyssel luyten lwandle lyczak lyczek lyden
lydon lyjak lynchechaun lynchehaun lyne lyng lynn lynskey lyon lyons lyp lys lysaght lyskawa maalik maalim maaren
maasgouw maasik maaswinkel maath maatta maawiya mabanga mabaso mabhena mabhodla mabhoko mabika mabizela mabuya
mabuyakhulu mabuza macadoo macaleavy macallen macaloon macan macanally macart macarthur macasa macauley macbreen
macbride maccaffrey maccanelli maccann maccartan maccarthy maccarville macclenaghan maccole maccomisky macconachy
macconnaghy maccool maccormack maccrohan maccurtin macczak macdermott macdevitt macdonagh macdonald macdonnell
macdougall macdowell macdwyer macdyer macedo macegan macejkovic macek macekova macelgunn macesic macever macevoy
macfadden macfall macfaull macgee macgeehan macgill macgilligan macging macginley macginnitty macginnity macginty
macgloin macglynn macgovern macgreal macgroarty macguinness macgurk machacek machacekova machackova machain machale
macharia machata machatova machenry machnac machnacova machniak machon machova machowiak machowicz machugh machul
maciejczuk maciejewicz maciejewski maciejko maciejuk macik macikova macinerney macingwane macinnes maciocha maciol
maciuk maciuszek mack macka mackay macken mackenna mackenzie mackeown mackesey mackevitt mackey mackle macko mackova
mackovic mackovicova mackow maclean maclysaght macmahon macmillan macmonagle macmorrow macmullan macmullen macnabb
macnaboe macnaboola macnally macnamara macnamee macneela macneill macnelis macnulty macova macpherson macphilbin
macrea macshea macsweeney mactiernan maculewicz macveagh macveigh macwilliams madadhain madagain madaidh madaidhe
madaidhin madain madajczyk madan madani madaoin madar madara madariaga madaric madaricova madarova maddock maddox
maddy madej madejczyk madejova madela mader maderna maderno madhubuti madi madiba madide madigan madinaeva madinane
madisson madiyan madlala madlanduna madlula madondo madonsela madro madrzak madrzyk madsen madu maduma maduna madunic
madzia madziar madziba mae maeda maeder maelzer maenpaa maeots maertens maesalu maestas maeyer maffei mafobo maftunova
mafuleka mafulela magagula magain magal magalhaes magalova magan magann magauran mageba magee mageean magennis
magennity mageto maggioli maghanga maghnuis magi magier magill maginn maglio magnani magnusson magolwana magombo
magononde magoza magrassi magrath magryta magubane maguidhir maguire magujwa magutshwa magwaza mahajan mahamba mahamed
mahamud maharaj mahat mahaye mahbeer mahbub mahdiev mahe mahedy maheen mahendra maher maheswara mahfuj mahfuz mahi
mahieu mahlaba mahlalela mahlangu mahlase mahlinza mahlobo mahmood mahmoud mahmoudi mahmudov mahmudova mahnet mahon
mahoney mahony mahulube mahy maicin maidana maidin maidla maier maierhofer maina mainchin maine maingi maingin
mainichin mainin mainka mainnin mair mairhofer mairtin maitha maithnin maithya maitiu maiyo majak majcen majchrzak
majczyna majd majdak majdan majdanova majdenic majeed majerczyk majerus majeska majesky majewicz majewski majnusz
majoka majola majorczyk majorek majos majozi majsterek majstorovic majtczak majtyka majumdar majzner makar makarov
makaruk makau makela makena makhanya makhathini makhaye makhaza makhedama makhlouf makhloufi makhoba makhubo
makhulukhulu makhunga maki makiela makinde makinen makinwa makkonen makles mako makokha makori makos makosz makova
makovac makovec makovecova makovica makovicka makovicky makovy makowski maksimov maksimowicz maksym makulec makulu
makungu makurat mala malacarne malachovska malachovsky malakova malambule malaparte malara malarczyk malas malatesta
malave malcharek malcher malcherek maldonado malecha malecki malek malembe malenchini malesza maleszka maletic malevu
malewicz malherbe malhotra maliglowka malikova malinen malinga malinova malinowski malipiero malisek malisekova malisz
malka malki malley mallick mallien mallon malmberg malmgren malmqvist malmstrom malnar maloba maloca malocha maloid
malon malone maloney malosev malota malowney malpighi malsen maluki maluleka malycha malys malysiak malyszek malyszka
malz malzer mamani mamcarz mamic mamojka mamojkova mamula manachain manacorda manahan manana manco mandal mandasari
mandel manderscheid mandl mandla mandrysz mangal mangale mangan mangcamane mangede mangen mangena mangethe mangold
mangunsong manista manjon manley mann mannan mannik manninen mannion manniste mannisto mannix mannoia manntain manole
manolesso manqele manrique manriquez mansell mansfield mansilla mansiz manson mansour mansouri mansson mansur mansveld
mansvelt mantain mantegazza mantegna mantshinga mantyla manullang manunta manyoni manzanares manzezulu manzini manzoni
mao maoil maoilceir maoilcheir maoilcheire maoilchiarain maoildhia maoileachain maoileadaigh maoileagain maoileain
maoileala maoileanaigh maoilearca maoileide maoileoghain maoileoin maoilfheabhail maoilia maoiliadh maoiligeain
maoilin maoilmhiadhaigh maoilmhichil maoilmhin maoilriain maoilshearcaigh maoineachain maoinigh maoir maol maolagain
maolain maolalaidh maolalaigh maolalla maolallaidh maolallaigh maolchaoine maolchatha maolchathaigh maolchraoibhe
maoldhomhnaigh maoldomhnaigh maolduin maolfhabhail maolfhabhaill maolfhachtna maolghuala maolmhochoirghe maolmhuaidh
maolmhudhog maolmhuire maolmuaidh maolriaghain maolriain maolruaidh maolruaidhe maolruana maolruanai maolruanaigh
maoltuile maonagail maonaigh maongail maonghaile maothagain maouche maphalala maphanga maphindela maphisa mapholoba
maphumulo maquet marach marambio maranain maranga marangoni maras marasovic maraszek marat marazzi marbun marcacci
marcachain marcaigh marceron marchal marchlewicz marcin marcinczyk marcinek marcinekova marciniak marciniszyn marcinko
marcinkova marcinkowski marcinova marcol marcoux mardesic mardhiyah mardones marduras marec marecek marecekova marek
marekova marenzio maresova maretic marfell margita margitova margol margraf margreiter mari marian marianova maric
maricevic marijanovic marinetti maringer marinkovic marinovic marion maripuu marjanovic marjonova markanjevic markey
markham markiel markiewicz markkanen markl marklund marko markos markosova markova markovac markovic markovicova
markowski markus markusova marley marlier marnach marnain marnan maroa marolt maron maroof maros marosova marosz
marpaung marquardt marquet marrero marrinan marsden marshall marsic marsili martain martan martanova martens
martensson marti martic martikainen martinak martinakova martincek martincekova martincevic martineau martinec
martinecova martinek martinekova martinelli martinez martinic martinka martinko martinkova martinkovic martinkovicova
martinova martinovic martinovicova martinsen martinson martinsson marton martorell martova marttila marttinen martucci
marty martyka martyn martynowicz marusic maruszczak maruszczyk marvin marwa marx marxer maryadi maryamova maryati
marzic marzorati masai masango masar masarik masarikova masarova masaryk masarykova mascagni mascarenas mascaro
mascheroni masek maseko masese masha mashaba mashasha mashimane mashinini mashiya masiak masibekela masika masikane
masilela masina masinde masinga maskova maslach maslankiewicz maslon maslov maslova masna masny masondo maspero
massart masseron masset massey massin masson mastandrea masterson mastroianni masuku maszczyk maszkiewicz maszota
matacz matagne matahlija matamala matana matano matejczuk matejczyk matejka matejkova matejuk matela matenko mateo
mateos materek materka matesa mateu mateusiak mathaba mathebela mathebula matheka mathenge mathenjwa matheson mathetha
"""
