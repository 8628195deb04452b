"""Family names in small Latin letters without marks, part 7; from the lists of Faker (MIT licence), frozen."""

FAMILY_7 = """
soderstrom sodhi soding soduba soeding soelzer soini soininen soita sojda sokac sokcevic sokhela sokhulu sokhwebula
sokic sokk sokol sokolov sokolova sokolowski solanki solarczyk solarek solari solberg solej solejova solek solheim
solich solihayeva solimena solis soliwoda soliz sollima solnica soloducha solomon solomun solorio solorzano solovjov
solsona soltan soltani soltes soltesova soltys soltysek soltysova solzer somachain soman somboni somers somfula
sommaruga sommerfeld somogyi somoza sompisi sondej sondergaard sondini sondisa songiya soni sonnino sonnleitner
sonqandile sontag sontuli sood sooksawang soolachan soolaghan soosaar soosalu soots sopata soper soranzo sorattanachai
sorbian sorensen sorgatz sorger soria soric sornat sorokin soroko sorrentino sosic sosnain sosniak sosnowka sosnowski
sostaric sotelo sothole sotobe soucy soudani soukup soukupova souma sousa southee souza sowala sowman soyinka soylu
spadafora spadlo spaendonc spaendonck spallanzani spanevello spealain speijer spelman spence spenser sperl spiegl
spiess spika spiker spilar spilarova spillane spindler spinelli spinka spinola spiolain spiollain spisic spoerri
spolain spoljaric spolnik sporek sporer sporri sporysz spralja sprawka spreeuwel spreitzer sprenger spreuwel sproge
sprogis spruyt sprycha spychaj squarcione sraffa sridhar srinivas srinivasan srisoontorn srivastava sroga srokosz
sromek srsen stac stace stachelek stachewicz stachow staciwa stadelmann stadlbauer stadler stael staelens stafford
staglieno stahl stahr stalder stamm stamrood stanaszek stancin stanclik stancu standaert standun stanek stanescu
stange stangl staniaszek stanic stanicic staniczek staniewicz stanislawczyk stanislawek stankevicius stankiewicz
stankova stanley stanton stanuch stapleton stapor staquet starcevic starega starek starkenberg starosciak starostka
starostova startek starzak stasiak stasica stasko stassin stastna staub staudacher staude staudinger staudt stauffer
staunton stawczyk stawinoga stawowczyk stebel stecher steciuk steckel steckiewicz steele steenbeek stefan stefanec
stefanek stefanekova stefanelli stefanik stefanikova stefanka stefankiewicz stefanko stefankova stefanova stefanovic
stefanovicova stefanski steffen steffensen stefovic stefunko stefunkova stehr steichen steidl steinacher steinbacher
steinbauer steinberg steinberger steinbock steinboeck steindl steiner steininger steinke steinkellner steinlechner
steinmann steinmeiern steinmetz steinwender stejskal stejskalova stelmasiak stelzer stelzl stempin stempniak stenberg
stenlund stenson stenstrom stepak stepanek stepankova stepanov stephen stephens stephenson stepien stepka sterckx
sterkman stettler stettyn steuber steurer stevenson stewart stey steyaert stibhin stiebitz stiedemann stiegler
stifanic stiffel stifter stimac stinis stiofain stipanovic stiperski stoc stoch stochaj stochel stochmal stockhammer
stockinger stockl stockli stodola stodolova stoeckl stoeckli stoeger stoffelsz stoger stoiber stoices stoj stojak
stojanov stojcevic stojnic stoll stolnik stoltenberg stoltman stoltmann stoltz stondun stopar stoppani storladi stosic
stosik stosio stozek straaten stracke stradivari straka strakova strama stranc strandberg strangio strasser straszak
stratford stratton strauss strawa strawbridge strazdina strazdins strazicic strba strbac strbova streich streicher
strickland strid striebitz strigt strigter strinavic strljic strnad strnadova strnisko strniskova strobl stroh
strohmaier strohmayer strohmeier strojna strojwas stroka stromberg stroobants strosin stroz strug strukelj strycekova
strycharz stryjek strzadala strzala strzelczak strzepek strzoda strzyz stserbakov stuart stubbs stucki stuckler studer
stueckler stuetz stuglik stuivenberg stundun stupak stupalo sturlan sturm stutz stwora styn stypa stypka stypula
styrna suarez suartini suazo subocz subramaniam subramanian suchenek suchojad suchon suchora suchta suciu sudak
sudiati sudnik suessebier sugier sugrue suhonen suibhne suijker suilleabhain suilliobhain suinvorde suipeal
sujjaboriboon sukhenai sukurlu sukurov sularz sulc sulcova sule suleiman suleymanli suleymanov sulg sulich sulik
sullivan sultanli sultanov sulzer sumayyeva sumera summerville sunavcova sunavec sundaram sundberg sundell sundqvist
sundstrom sunjic suomalainen suominen supel supernak superson suppan supraha surac suran suraprachit suraprasert
surbek surdel surdyk sureda suresh surian surina surka surkova surmiak suryatmi suryono susa susanti susi susnik
sussebier sustar suszka suszko suter sutinen sutor sutt sutter sutton suur suvi suvorov suwarno svab svabova svaby
svahn svanberg svantesson svard svec svecova svedberg svehla svehlova svendsen svensson sverko svetlicic svobodova
svrbik svrbikova swacha swaczyna swaleh swaminathan swamy swaniawski swanson swart swatek swazi sweeney sweeny swennen
swiadek swiatek swiatkiewicz swic swiech swierad swiergiel swierkosz swierkot swierszcz swies swieton swigon swinnen
swistek swit switaj sych sycz sydor sygut sykala sykes sykora sykorova sykut syldatk symonowicz symons synak synnott
syombua sypek sypien sypula syrjala syroka syslo szabla szabo szachniewicz szafarz szaj szajda szajek szajna szajner
szalai szalaj szalas szalast szalata szalkiewicz szambelan szara szarejko szarpak szaruga szarzec szatanik szatko
szczap szczechowicz szczepan szczepaniak szczepaniec szczepaniuk szczepanski szczerbiak szczerek szczesiak szczot
szczubelek szczudlo szczypek szczypior szeja szekely szekeres szela szelest szemraj szeszko szewczyk szilagyi
szkaradek szkatula szklarek szkopek szkup szlachcic szlaga szlapa szlapka szlek szlufik szmagaj szmaj szmajda szmalec
szmelter szmuc szmurlo sznura szok szoka szoke szoltysik szostak szott szpala szpara szpila szpyra szpyrka szpyt szram
szrama szramka sztaba sztuba sztuczka szucs szulc szulczyk szulim szulist szumacher szumiec szumilo szumna szumny
szurek szuta szwaj szwaja szwalek szwiec szyba szybiak szyc szyca szyda szygula szyjka szykula szylar szyma szymajda
szymala szymanczak szymanczyk szymanik szymaniuk szymanski szymczak szymkow szymocha szymonik szymula szyndler
szynkiewicz szywala taaj taanish tabacu tabassum tabet tabis tabisz taboada taccola taciak taczala tadeen tadeusiak
tadla tadych taesche tafazal taferner tafoya tafuri taggart tagizade tagliafierro tahaw tahawwur taheem tahir
tahirzade tahmaseb tahraoui tahri taht tahtinen taibi taichligh taidhg tailliuir taimur taipale taj tajammul takacs
takahashi takala takkelenburg takyi talaj talal talaska talat talavera talbi talbot taleb talhah taliani talibli
talibov taliercio talpas talpasova talts talwar tamanna tamarit tamas tamayo tamberg tamborini tamburini tamez tamhais
tamm tammerijn tammik tamminen tampubolon tamsma tanaka tandon taneja tanghe tangney tanguay tanguy tansey tanskanen
tanui tanzer tanzini tapak tapakova tapdiqli tapdiqoglu tapp tarach taranek tarantini tarantino tarasek tarassov
tarchetti tarhan tarihoran tarlaigh tarpaigh tarpey tartini tarus tarvainen tasarz tasche taskinen tassoni tatarczuk
tatarczyk tatarek tatarka tatarkova tatarova taucher tavares tavcar tawia tawkeel taylor tazka tazky teachain teahan
teangana teangnai tebaldi techer teclaw teearu teesalu tehan tehmasibli teidheachain teimhneain teixeira tejada tejeda
tekiela tekieli telesio tella tellez tello temirov temmerman tencalla teng teodorowicz teper tepes teran teras terer
tereszkiewicz terka terlevic ternan terragni terrazas terrell teruel tervo terzic tesar tesija tessier teter teterycz
teufl teuling teunissen tevetoglu texier textor thabekhulu thabethe thabizolo thaidhg thaker thakkar thakur thalhammer
thaller thaman thamhais thamrin thanel thango thantananont thein theis theisen thela thembekwayo thembela thenjwayo
theraulaz theriault therrien theunis theuri theys thiarnain thibault thibaut thibodeau thiel thielen thierry thies
thighearnaigh thighearnain thijs thill thilmany thinnes thiongo thirion thiry thobeni thoeny thoirbhealaigh
thoirdhealbhaigh thole thom thoma thomais thomassen thomka thommen thompson thomsen thomson thonon thony thor thorcail
thoren thorens thornton thorpe thorsen thout thoya thoyana threinfhear threinfhir thuathail thuathalain thuku thulin
thuliswayo thumbela thumbeza thuo thuranira thurner thusi thusini thwala thygesen thys tiainen tianvarich tiarnaigh
tiarnain tiba ticha tiefenbacher tielemans tiepolo tiernan tierney tighe tighearna tighearnaigh tighearnain tihhomirov
tiihonen tiik tiits tijerina tikka tikkanen tilk tillman tillmanno timek timekova timka timko timkova timlin
timmermans timofejev timonen timoney timony tinguely tinney tintzmann tiobraide tiomanai tiomanaidh tiomanaidhe
tiomanaigh tirabassi tirie tirkkonen tirop tirpak tirpakova tisaj tischler titipatrayunyong titov titus tiwaa tiwari
tlalka tluczek tlustek toal tobin tobler toborek toczko todd todsapornpitakul tofil toft togher togliatti tognazzi
tohall toibin toic toirbhealaigh toivanen toivonen tokaj tokarek tolain tolak tolan tolentino tolin tolj toloczko
tolonen tolosa toloza tolvanen tomais tomal tomalak tomalik toman tomana tomanek tomanekova tomanik tomanikova
tomanova tomasek tomasekova tomaselli tomasetti tomasik tomasikova tomasini tomaska tomasko tomaskova tomasova
tomaszczyk tomaszewski tomaszkiewicz tomaszuk tomazic tomczak tomczyk tomecek tomecekova tomecka tomecko tomeckova
tomek tomekova tomescu tomhnair tomic tomicic tomingas tomka tomko tomkova tomlinson tomljanovic tommaseo tomsic
tomson tomys tomzik tonc tondera toninelli tonisson tonisto tonra tonui toolan toole toolin toolis tooman toome toomey
tooming toomsalu toor toplak topolska topolsky torbus torfs torlonia tormaigh tormay tormey tornatore tornqvist
toroitich torok torp torpaigh torpey torphy torralba torrence torrens torres torrez torricelli torrijos torstensson
torz tos toscanini toselli toth totic totino totwiller touati toubeau touil toumi tournay tovar towarek towett towne
townsend trabka tracey tracy traetta trainor trantow traoin traore trapanese trapp trask tratnik trattner trauner
trausch travis trawka traxler traynor trbovic treabhair treacy treanor treasa treasai treasaigh treboux treccani trei
treial treier treinfhear trejo tremblay tremonti trenor trentin trentini treo treoigh trepanier trepczyk trepka
tresoldi treutel treves trevino trevisan trevisani trezzini trgovcic triall triana trierweiler trikasemmart trillini
trimmel trincavelli trinkl tripathi triplat trivedi trlik trlikova trnski trobbiani troc troch trochim trochimiuk
troest trofimov troisi trojanek trojanowicz troka trombetta trommler troncoso tropea trost trottier truben trubenova
trubin truchan truchel trujillo trummer trupiano trupp trussardi trutanic truu trybala trybus tryc tryka trzcionka
trzepizur trzmiel trznadel trzop trzos trzpil trzyna tsagairt tsai tsao tsaoi tsaoir tschentscher tseng tsionnaigh
tsithigh tso tsou tsui tsuma tsvetkov tuachair tuairisc tuairisg tuama tuamain tuan tuaraisce tuaruisce tuataigh
tuathaigh tuathail tuathaill tuathalain tuathalin tuathlainn tubridy tucker tuda tudela tudic tudor tuijl tuimlin
tuisk tuithof tukane tuksar tukur tulacz tully tuma tumova tungkasethakul tuohey tuohy tuomi tuominen tuovinen tupa
tupy turalli turchetta turci turcinov turcok turcokova turcotte turczyk turesson turgeon turina turins turlej turley
turmes turnbull turon turongkinanon turpeinen turpin turraoin turrini turudic turunen tusek tuskan tutino tutka tutty
tuul tuulik tuwei tuzimek tuzzolino tveit twardosz twardzik tweneboa twidle twohey twohig twomey tworzydlo twumasi
tyczka tyka tylec tylek tyler tylka tylman tylus tyma tymczyszyn tynan tyniec tyrrell tytko tywoniuk uaid uaiteir
uaithne ualghairg uallachain ualtair ubaadah ubadah ubaid ubaidah ubaldi ubay ubayd ubaydullah ubysz uche udeen udeh
udinese udinesi ufnal ufniarz ugarte ughi ugo ugrinic ugurlu uhban uhl uibhrin uibo uidhir uidhlinn uiginn uilcin
uittenbosch ukic ulanowicz uldry ulewicz ulfik uliasz ulibarri uliczka ulker ullmann ulloa ullrich ulrich ulrych
ultaigh umaarah umair umar umarov underwood ungaretti unger uniacke uniaque unruoch unt unterberger unterweger uotila
upadhyay uphaus uphuis uphus uppal upton uram uramova urb urbaniak urbanova urbanski urbany urbina urblik urblikova
urbonas urena uria uriarte uribe urlic uroda urrab urrutia uryga urynowicz urzua usamah usarek usic usmonov uss utama
utami utrata uus uusitalo uustalu uwais uyainah uzar uzieblo vaananen vaati vabaza vacek vachon vaci vackova vaes
vaessen vaher vahi vaht vahter vahtra vaidya vaillancourt vainio vaino vaisanen vajcik vajcikova vajda vajdova valach
valachova valachovic valachovicova valadez valbuena valcarcel valdebenito valderrama valdes valdez valenta valentic
valentinova valentova valenzuela valero valette valge valguarnera vali valicek valicekova valier valimaki valjetic
valkama valkonen vall valladares vallejos vallelian vallenduuk valles vallet vallin valls valmarana valtonen valusek
valusekova valuska valuskova valverde vanaga vanags vanbrabant vance vandaele vandamme vandecasteele vandekerckhove
vandenbergh vandenberghe vandenbroucke vandenbussche vandendriessche vandeputte vanderheyden vanderlinden
vanderstraeten vandervort vandevelde vandewalle vanegas vanek vanekova vangisa vanhee vanhoutte vanhove vankova
vanneste vansteenkiste vanvitelli varadi vargas varghese varik varis varkey varma vartiainen varty varughese vasari
vasconcelos vasek vasekova vasiliev vaska vasko vaskova vasquez vass vasseur vastenhouw vastraedsd vattimo vaughan
vaughn vavra vavrinec vavrinecova vavrova vayrynen vaz vazquez veale veas vecellio vecoli veenendaal veenstra vefali
vega vegt veic veilleux veit veiver velandia velasco velasquez velazquez veldak veldakova velderman velez velioglu
velixanov veliyeva veliz velizade veloso velthoven veltman veltroni velzen venalainen venditti vendrell venegas venier
venkataraman venkatesh venrooy verbeeck verbeek verbeke verbiest verbist verboom verboven verbruggen verbrugghe
vercammen vercauteren vercelloni vercoe vercruysse verda verdonck verdone verdu verduzco vereecke vereecken verelst
verfaillie vergassola vergauwen vergeer vergerio verhaegen verhaeghe verheij verhelst verheuvel verheyden verheyen
verhoeven verhulst verkade verlinden verma vermandois vermeersch vermeir vermeire vermeiren vermeulen vermeylen
verschuere verschueren versluijs verstraete verstraeten vertoor vertooren vervaeke vervaet vervoort verwimp verwoert
vesel vesela veselova vesely veski vespucci vestergaard vesterinen vesterlund vestin veternik veternikova vethayasas
veum veyselli vezi vezina veziroglu vezirov vezzali viaene viana vianello viberg vicen vicena vicencio vicenova vicens
vidakovic vidic vidmar vidoni vidov vidovic vig vigliotti vigorelli viik viira viitala viitanen vik viklund viks
viksna vikstrom vilakazi vilalta vilanova vilaplana vilar vilayetoglu vilches vilcina vilcins vilhelmsson viljanen
viljevac vilks vill villablanca villadicani villagomez villagra villagran villalba villalobos villalonga villalpando
villamil villamizar villanueva villareal villarosa villarreal villarroel villasenor villaverde villegas villemson
villena villeneuve vinas vincent vincetic vinck vincze vinogradov vinyuvanichkul virag virgilio virk virta virtanen
visconti visintini vismara visnapuu visnovska visnovsky visser viswanathan vitasovic vitek vitkova vitola vitolina
vitolins vitols vittadello vitturi vivaldi vivanco viveros viviani vizintin vlaanderen vlach vlachova vlachovic
vlachovicova vladislavic vlaeminck vlasic vlassov vlcek vlckova vlkova vlnka vlnkova vlnova vodopivec vogl vogler vogt
vohra voinea vojkovic vojtek vojtekova vojtka vojtko vojtkova volarevic volaric volcke volkman volkov vollbrecht
volterra vonlanthen vonrueden voorhout voortman vora vorkapic vorobjov voronin voros vos vosu voutilainen vozar
vozarova vozila vrabcova vrabec vrabelj vrablec vrablecova vrancken vranckx vranic vranken vrban vretenar vrhovec
vsiliauskas vucetic vucin vuckovic vugdelija vugec vuille vuk vukman vukobratovic vukovic vukusic vuljak vumisa vundla
vunisa vuorela vuori vuorinen vuyst vyas vydarena vydareny waahid waajid waarbeek waardeloo wabik wable wabomba
wabwile wabwire wac wacana wachira waclaw waclawczyk waclawiak waderle wadhwa wadood waehner waelchi waele wafa wafeeq
wafula wagener wagenknecht wagenvoort waghorn wagle wagner wahhaaj wahlberg wahlgren wahlstrom wahner wahome wahyudin
wahyuni wainaina wairimu waithaka waithera waithira wajdzik wajer wakhungu wakio wako wakula walasik walaszek walch
walcher walczak walder walderade waldner waldoch waldron waleczek walek walenciak walencik walentynowicz walesa wali
walia walkusz walla wallace wallaert wallen waller wallgren wallin wallis wallner waloch walocha waloszczyk waloszek
walsh walshe walsteijn walter walters waltl walton waltrade waluk walus walusiak waluyo wamaitha wamalwa wamboi wambua
wambugu wambui wambura wampach wamuyu wanda wandas wandera wandl wandzel wanga wangai wangare wangari wangechi wangeci
wanger wangila wangui waniek wanijiku wanja wanjala wanjau wanje wanjiku wanjira wanjiru wanjohi wanjugu
wannapaitoonsri wantz wanyama wanyoike wanyonyi wanza wanzala waraksa warchal warczak wardzala wardziak wario warmuz
warner warnier waruguru warui warwas warych warzybok wasala wasaznik wasek wasendlunkulu wasiewicz wasike wasil
wasilewicz wasilewski wasita wasiuk waskita wason wasonga wastuti wasunun waswa wasyluk waszczyk watanabe wathelet
watkins watras watsica watters wattiez waugh wauters wauthier wavinya wawak waweru wawira wawire wawryniuk wawrzenczyk
wawrzkiewicz wawrzonek wawrzyczek wawrzyk wawrzyn wawrzynczyk wawrzynek wawrzyniak wawrzynkiewicz wawrzynowicz
wawszczak wawszczyk wayua wazna wdowczyk webb webby webster wechselberger wechuli weeldenburg weerdenburg weerdt
weever wegier wegmann wegrzyk wegrzynek wegrzyniak wegrzynowicz wegscheider wehner wehrli weibel weidinger weigl
weihmann weijland weijters weiler weimann weimer weinberger weinhage weinhold weisgerber weissenbock weissenboeck
weissnat weitzel wejman wekesa wela welc weldon welenc welf wellens weller wenda weng wenger weninger wennberg wenzel
wenzl werdes wereda weremczuk werl wernecke werner weru wery wesack wesola wesolowski wesonga wessex westberg
westerbeek westerberg westerburg westerlund westermann westfal westfalen westin westlund westman weston weterink
wettstein weydert weyland weylant weyrich weza wezyk whalen whelan whelehan whitaker whitehead whitehouse whitney
whittaker whitty whyte wiaderek wiafe wiak wiatrak wiberg wibisono wibowo wicha wichary wichlacz wiciak wickerode
widhalm widiastuti widlak widmann widmer widodo widuch wiech wieckiewicz wieclawek wieczerzak wieczorek wiedner
wiegand wieja wiekiera wieladek wieland wielgat wielgo wielgos wieloch wiencek wiercigroch wiertel wiertelak
wierzbicki wierzchon wiesbauer wieser wiesinger wiesiolek wiesner wietecha wiewiorka wiggins wigman wijata wijaya
wijayanti wijland wiklo wiklund wikstrom wilcken wilcox wilczynski wilderman wiley wilfinger wilhelm wilhelmsson
wilkerson wilkin wilkins wilkinson wilkos willaert willame willekens willem willems willemsen william williams
williamson willis willms wilma wilmart wilmes wilmet wilmont wilmotte wilms wilmsen wilson wilton wiltzius wilusz
wimolnot winandy winarno winarsih winberg wincenciak windak windhager windisch windler winek winkler winnik winnrich
wintheiser winther wipstrik wiraszka wirth wirtz wirz wisla wisniewski wisoky wisozk wisz wiszowata wiszowaty wita
witan witas witaszek witka witko witkowicz witkowski witon witos wittbrodt wittenboer wittmann wiza wizner wladyka
wlazlak wlazly wlizlo wlodarczyk wlodarz wlodyka wnuczek wochna wochnik wocial woegerbauer woehrer wogerbauer wohlmuth
wohlwend wohrer wojaczek wojak wojciech wojciechowski wojcik wojcikiewicz wojczuk wojewodka wojewodzic wojniak wojnicz
wojs wojsa wojslaw wojt wojtach wojtak wojtalewicz wojtalik wojtanowicz wojtarowicz wojtasiewicz wojtaszak wojtaszczyk
wojtczuk wojtera wojtiuk wojton wojtowicz wojtunik wojtyna wojtys wolan wolanczyk wolczyk wolfe wolff wolffel
wolfinger wolfsdr wolfswinkel wolk wolkowicz woloch wolodzko wolos woloszczuk woloszyk wolski wolter wolters wong wons
woodard woodward woolley wooning worach woroch woronko wosiak wosiek wosko woszczak woszczyna wota woudenberg woulfe
woutersz wowra wozniak wozniczko wratt wrenn wrobel wroblewski wrochna wrona wrynn wrzesniak wszola wuckert wudarczyk
wuethrich wujec wulandari wulff wunderink wunsch wur wurzer wurzinger wuthrich wutke wuyts wyatt wyciszkiewicz wyderka
wydmuch wydrych wygoda wykret wylegala wylupek wyman wynants wynne wypchlo wypior wyroba wyrobek wyroslak wyrostek
wyrwal wyrwich wyskiel wysocki wysota wyss wywial wziatek xaba xakimov xala xelilov xhakaza xia xiao xie ximba xiong
xolidov xolo xue xulu yaa yaamoa yadav yadid yafir yaghnam yahaya yahi yahia yahiaoui yahyaa yahyoev yakub yamada
yamaguchi yamamoto yamashita yamazaki yan yanez yao yaqubov yar yasinaeva yasinov yasir yasminova yates yatich yator
yawer yawson ybarra yeboa yeboah yego yegon yeh yei yengwa yengwayo yepes yeyeye yildirim yilmaz ying yirenkyi ylinen
ylitalo ylonen yoder yohannan yolanda york yorulmaz yoshida yost youprasert yousfi yudas yueh yuksel yulianti yuliarti
yundt yuniar yunusov yusifoglu yusifqizi yusifzade yussuf yuste yusuf yusupov zaafir zaahid zaahir zaakir zabala
zabaleta zabarella zabierek zabjacan zabka zaborek zaborska zaborsky zaccagnini zaccardo zacchia zacco zach zachar
zachara zacharczuk zacharek zacharewicz zacharia zachariah zacharias zachariasova zacharova zachwieja zackariya
zackiewicz zaczyk zadka zadora zadworny zaenker zafrul zagar zagozda zagozdzon zagrajek zagrodnik zagula zaguri zahaar
zaheer zahharov zahn zahri zahroyeva zahrun zahur zaidi zaitsev zajacova zajc zajko zakariyoev zake zakiewicz zakinja
zakis zakiyaxonova zakova zakrajsek zakrzewski zal zalewski zalite zalitis zalokar zambrano zamengo zamorani zamudio
zanazzo zangerl zanichelli zaniewicz zanker zanoski zaoui zapadka zapasnik zapior zapora zaragoza zaranek zarar zaras
zarate zarina zarinova zarins zarlino zarzeczna zasepa zastawny zaton zaucha zauner zavala zawadi zawadzki zawal
zawalich zawartka zawiasa zayas zayidov zaynabova zayyir zbiciak zbik zbinden zboncak zbrog zbroja zbroszczyk zbrozek
zbrzezniak zbylut zdancewicz zdobylak zdonek zdziech zeba zebec zebik zecchini zechmeister zechner zedillo zeemans
zeffirelli zegadlo zehetner zehnder zeilinger zeimes zeimet zeiner zelasko zelaya zelazek zeldenrust zeleznik
zeleznikova zelic zeller zeltina zeltins zeman zemanek zemanova zemlak zemljic zengin zenner zenteno zenz zepeda zera
zerjav zeroual zerrouki zetterberg zetticci zettl zezelic zgola zgorelec zhang zhao zheng zhong zhou zhu ziajka ziane
ziani ziarek ziarnik zibert zic zichichi zidane zieba zieciak ziecik ziegert ziegler zieja zielinski zielke ziemak
ziemann ziemele ziemelis ziemkiewicz zieniewicz zietal zigmund zigmundova zigo zigova zijlemans zijlmans zikhungwini
zikovic zimka zimkova zimmerman zimmermann zimniak zimolag zimon zimova zingg ziniewicz zinkiewicz zinnurova ziola
ziolko ziolkowski zirme zirne zirnis ziro zito zitouni zivic zivkovic zizek zlotek zlotnik zmaic zmarzly zmija zmuda
zmyslony znidarsic znojek zobel zochling zoechling zoehrer zohrer zok zola zoladkiewicz zoladz zolkiewicz zollinger
zolna zolnierczyk zoltek zontek zoppetti zoppetto zorbach zorko zorlu zorman zorrilla zouaoui zrilic zrinski zubairu
zubayrov zubcic zubek zubekova zubel zuberek zubka zubko zubkova zubowicz zubrik zubrikova zuchowicz zuercher zufika
zugaj zugec zuidweg zuijdveld zujev zukauskas zukov zulaika zulauf zulkarnain zuluaga zunec zuniga zupan zupanc
zupancic zupanic zuravljov zurawik zurcher zuvela zuwayhir zuziak zuzic zvaigzne zver zvirbule zvirbulis zwaben zwara
zwijsen zwindrecht zybura zyga zygmuntowicz zygula zymelka zynda zyrek zys zyto zywica zyzik
"""
