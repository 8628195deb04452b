"""Family names in small Latin letters without marks, part 2; from the lists of Faker (MIT licence), frozen."""

FAMILY_2 = """
cifuentes cigan ciganik ciganikova ciganova ciganovic ciger cigerova cignaroli cik cikotic cilea cilibrasi cill
cillartrain cillin cilltrain cimarosa cimini cimoch cindric cingizoglu cinneide cinneir cinnseala cinnseamain cintron
ciobhain ciobhanaigh ciochon ciolczyk ciollabhain cioltrain cionnaigh cionnaith cionnfhaola ciorain ciosain ciosog
ciosoig ciothaigh ciothog cirino cirric cirule cirulis cisneros cison citko ciuba ciuinin ciuk ciula ciurtain ciurus
civaschi cizmesija cizmic claassen claes claesdr claesen claesner claessens claesson claeys clafferty claffey claimhin
clancy claochlai claochlaoigh claonain clapa clarach clare claridge clarke classon clavin clayton cleary clees cleir
cleirchin cleireachain cleirigh clemens clements clenaghan clerck clercq clerkin clery clifford cline clinten
clocharta clochartaigh clochasaigh clogherty cloherty clohessey clohessy cloney cloonan cloone clooney clootwijck
closset cluanaigh cluanain cluin clumhain clunain clune clunies cmiel cnaimhin cnaimhsi cnaimhsighe cnuachain coady
coakley coardi coates cobb cobhthaigh cobos cobrda cobrdova cochlain cochran cociarelli cody coello coen coene coenen
cofala coffey cofre cogain cogan cogiel cogley cohalan coholan coighin coigil coigligh coigny coile coileain coileir
coiligeain coiligh coilin coillin coillte coimin coincheanainn coineain coineoil coinghealla coingheallaigh
coinghialla coinghiallaigh coinghiola coinin coinne coinneachain coinneain coinneir coinneirtinne coinner coinnich
coinnigh coinnin coinnleain coirbin coirnin coisdeala coisdealbha coisteala coistealbhaigh coitir coitirigh colbach
coleman coley colfer colgan colhoun colinet coll collaigh collain collao collarain collard collart collata collen
colleneler colleran colligan collignon collin collinder colling collins collis collodi colly colmain colman colom
coloma colombo colomer colot colpaert colreavy colson coluim colum columbo colunga comain comair comar comartun comber
comboni combre comencini comerford comeriato comhdhain comhghaill comhghain comhrai comisky comisso comman commins
comni comolli compton comyn conacha conagail conaill conain conaire conallain conallta conamha conaola conaonaigh
conarain conaty conba conbha conbhae conbhai conbhaigh conbhuaidh conbhui conbhuidhe conboy concannon conceicao
concharraige conchobhair conchoille conchradha conchubhair conchuir condoleo condon condren condron conduibh condun
conefrey conesa confhaola confraoich congail conghaile conghamhna coninck conlain conlan conleagha conley conlon
conluain conmara conmee conmhachain conmhai conmhaidhe conmhaoil conmhui conmi conmy conn connachain connachtaigh
connachtain connachton connaghy connaigh connain connallta connaughton connbhui connchamhain conneeley conneely
connell connellan connelly conner connery connghamhna connmhachain connmhai connmhaigh connoil connol connole
connollaigh connolly connor connors connuchain conoil conole conra conrach conrad conradi conraoi conree conroy conry
consaidin considine contarini conthra conti contrafatto conuchain conway conwell coogan cooke cooksley coolahan cooley
coonan cooney cooper copeland coppens coppola corbain corbat corbett corbo corboz corcora corcorain corcoran corcos
cordova corduff coredo coret coreth coric corish corkery corlaigh corless corlett corley corlu cormacain cormack
cormaic corman cormican cormick cormier cormy cornelis cornelisse cornelissen cornelisz cornut cornuz corominas
corpataux corput corr corrachain corradain corradi corragain corraidh corraidhin corraigh corrain corrales corrdhuibh
corrghamhna corridan corrigan corry corstiaens cortez corvalan corwin cosain cosandey coscair cosendey cosgair
cosgrave cosgrove cosic cosman cossiga cossy costa costagain costalonga costanzi costello costelloe coster costigan
coterlet cotic coughlan coulombe coulon counihan courcey cournane courtenay courtney courvoisier coutts covarrubias
covic cowan cowely cowen cowley coyle coyne cozar crabhain cragg crahan crahay craibhin craidheain craig craine craith
crampsey crampsie crangle cranley cranly craobhain crawford crawley creadaigh creag creagain crean creedon cregan
crehan creimin cremer cremin cremonesi cresswell cretton crevar crevoisier criagain cribbons crilly crimin crimmins
crinion criodain criogain criomhthain crionain criostoir criostuir crisafulli crispi crist cristea cristoforetti
crnekovic crnkovic croad croal crodhal crohan croidheain croil croinin croithin crolly crona cronallaigh cronelly
cronghaile cronin cronly crosain crosbie crosby crossan crota crotaigh croteau crotty crowe crowley cruachain
cruadhlaoich cruchain crudden cruickshank cruis cruitin cryan csonka cuacach cuag cuagain cuaig cualain cuana
cuanachain cuanaigh cuanain cuanna cuannaigh cuarnain cubillos cubric cucek cuch cuda cuddihy cudic cudzich cuellar
cuevas cuffe cugia cuideagain cuideaganaigh cuidithe cuigeannaigh cuijck cuileamhain cuileanain cuileannain cuilin
cuilinn cuill cuilleain cuillin cuilliu cuilliudha cuilriabhaigh cuimilin cuimin cuineain cuinn cuinneachain
cuinneagain cuinneain cuinneir cuinnleain cuirc cuireain cuirleain cuirnin cuirreain cuirrin cuirteir cuirteis cuise
cuk cukman cukon culachain culain culhane culina culjak cullaigh cullen culligan cullinan cullinane culloty cully
cumascaigh cumhail cumhaill cumiskey cumisky cummerata cummings cummins cummiskey cummisky cundari cunduin cundun
cunnaidh cunnane cunneen cunningham cunny cunuin cunun cupic curatoli curci curdaigh curdy curic curley curnain
curnane curneen curnyn curraidh curraidhin currain curran curraoin currie cursa curtin cusack cusano cutrufo cutuli
cuvarli cuvelier cuyper cuypers cuyvers cuzzocrea cvenic cvetko cvetkovic cvetnic cvitan cvrtila cwalile cwierz cwirko
cyba cybul cydzik cygal cyganik cylwik cyman cymbala cymer cyprich cyprichova cyr cyrek cyron cyrulik cywka czajka
czajkowski czajor czak czapiga czarnecki czech czenczek czerepak czerkies czermak czerner czerniakiewicz czerniec
czerwinski czerwionka czesak czescik czlonka czochara czopik czosnyka czubaj czubaszek czuj czulak czupryn czupryna
czura czurylo czylok daako daakoaa daamin dabal dabhain dabhoireann dabhrain dabir dabkiewicz dabo dabros dabrowicz
dabrowka dabrowski dabukke dachgelder dachgeldt dachgelt dacko dadej dadova daeid daele daems dagane daghnain dagli
dagsburg dahl dahlberg dahlen dahlgren dahlin dahlqvist dahlstrom dahm dahmane dahmani daibheid daibhid daibhidh
daibhin daibhis daid daigle daiken daimhin dakhil dala dalaigh dalal daleiden dalerov dalia dallaire dallape dallara
dallinger dalmau daltun daly dalziel damanik damek damian damijanic damirov damjanovic damme damurah dana danachair
danaher dancak dancakova danciak danciakova dandolo danek danekova danel dang dangl dani daniec daniel daniels
danielsen danielsson danieluk danilczuk danilov danisz danjuma dankiewicz danko dankova danner danninger danova danso
daochain daoda daola daoud daoudi dara darain daraz darcy dardel dardenne dargacz dargain dargan darko darlak darmody
darnau darojkovic darul dasey dasgupta datta daud daugherty dautanec dautovic dave davern davey davidova davids
davidson davidsson davies davila davin davis davison davitt davodov davoren davy daw dawick dawidczyk dawidek dawiec
dawson dawud dayal deacair deacy deadaigh deady deaganaigh deagha deaghdha deak deakova deane dearain deargain
dearmada dease deasmhumhna deasy deaueroux debelic debeljak debnar debnarova debniak debosz debroux debruyne debski
deceuninck dechamps decker deckers deckow declerck declercq decock deconinck decoster deegadan deegan deehan deeley
deely deeney deeny deere deery degroote degryse degueldre dehmel dehon deid deide deigan deignan deirg deise deiseach
deisigh dej dejardin dejneka dejonghe dekeyser dekys dekysova delacruz deladoey delaere delahaye delahunty delaney
delannoy delap delargy delattre delaunay delcourt delcroix deledda delekta deleon deleu deleze delforge delfosse
delgadillo delgado delhaye delhez delisle dellucci delmas delmotte delorme deloughrey deloughry delporte deltour
deluga delvaux delvigne delwayo deman demanet demaret demers demeulenaere demeyer demeyere demianczuk demir demirbeyli
demirel demmendaal demoulin dempsey demsar demuth demuynck deneka denesik deng dengg denihan denis denison denissov
denkiewicz dennehy dennenberg denning dennis denny denys deol deoraidhin deorain depero depoorter deprez deptuch
depuydt derbal derek derezic dering derkaoui dermody dermott derouiche derradji derrig derycke derylo desai desbiens
descamps deschamps deschenes descombes deshmukh deshpande deshusses desjardins desmedt desmet desmond desrochers
desrosiers dessart dessel dessy detaille dethier detka detournay detry deutschmann devally devan devane devaney
devanney devaux devecka deveckova devenney devereaux devereux devery deville devillers devilly devitt devlin devolder
devos devoy devriendt dewaele dewan dewez dewilde dewitte dewulf deze dhadho dhaibhidh dhaibhis dhaliwal dhar dhawan
dhe dhiarmada dhillon dhingra dhondt dhonncha dhonnchadha dhonnchaidh dhorchaidh dhuarcain dhubhghail dhubhghaill
dhuibh dhuibhir dhuinn dhuinneabhain dhuinnshle dhuinnshleibhe dhuirnin diaconescu diaconu diaf diallo diarmada diaz
dib dibbert dibiasi dickens dickerson dicki dickinson dickson dida didier didovic diederich dieguez dierckx dierick
dierickx diesbach diesbergen dietl dietrich dietz dieudonne dif diffin diffley diggin diggins dignan dijck dijkman
dijkstra dijoux dikane dildorova dillane dillon dilnozova dilnurova dima dimba dimbane dimbani dinabantu dinamarca
dinan dinangwe dindela dindi dineen dingila dinneen dinu dinwa diochain diochon diolain dioluin diolun diomasaigh dion
dionne dionun diorain diothchain dippel dircken direain dirksen dirnberger dirrane dirven discin disdero diskin
ditschlerin dittrich divenney diviney dixon diyorayeva diyorov dizdar djebbar djellal djellouli djoudi dlaba dlabane
dlabazane dladla dlakadla dlakela dlamane dlambula dlamdaka dlamini dlamlenze dlangamandla dlawuza dlebenkomo dlodlo
dlomo dlubak dludla dludlu dlugajczyk dlugozima dlungwana dmitriev dmoch dobbelaere dobbin dobbins dobler dobosiewicz
dobric dobron dobrosz dobrowolski dobsinska dobsinsky dobson dochartaigh dochioiu dockx docolomanska docolomansky
docquier dodd dodson doehn doering doerr doerschner doesburg doghair dogherty doglioni doherty dohn doibhilin doighre
doingeard doirnin dokkum dolain dolainn dolan dolega dolenc dolezal dolezalova dolic dolinar dolinsek doliwa domagala
domanski domenech domhnaigh domhnaill domhnallain domian dominczak domingues dominguez dominikovic dominkovic domka
domon domowicz domurad domzal dona donagher donald donaldson donaoile donarelli donatoni doncabe doncevic donchadha
donchu donda donegan donghaile dongoran donini doniyorov donkor donlon donnabhain donnacha donnagain donnain donnan
donnay donncha donnchadha donnchaidh donnchu donndhubhartaigh donndubhartaigh donnell donnellan donnelly donnghaile
donnghusa donoghue donohoe donohue donovan dony doody dooey doogan doohan doolan dooley dooly dooren doorhof doornhem
doorty doppler dorai doran dorawa dorcha dorchaidh dorchaidhe dorchaigh dorchain dordain dordan dorfer dorgan doring
dorka dorko dorkova dorn dornan dorner doroba dorobek dorobisz dorociak doroszkiewicz doroszuk dorot dorota dorotova
dorova doroz dorr dorrian dorschner dorsey dorsman doruch dorynek doshi dossetti dossi dostal dostalova dostert
doudigan dougherty doumont dovara dovudov dowd dower dowerg dowey dowley dowling downar downes downey doyle draaisma
drabczyk dragicevic dragobratovic dragojevic drajna drajnova drakulic drandic draus draxler drazic drazyk drej drela
drennan drenthe dreszer dretvic drewa drewes drewicz drewnik drewniok drgas drian driessche driessen drisceoil driscin
driscoll drobek drobik drobisz drobna drobniak drobnik drobot drochain droguett drohan droighneain drolet droma drona
dronaidhe droney droppova dros drotar drotarova drouin droz drozd drozda drozdov drozdowicz drozdzal drozdziel
drozdzik druachain druart drubin drumm drummond drummy druszcz drwiega drygala drygas dryka drynda drysdale drywa
drzal dua duah duan duane duarcain duarte dubandlela dubazane dube dubel dubey dubha dubhabhoireann dubhagain dubhaigh
dubhain dubhartaigh dubhchain dubhda dubhdabhoireann dubhdhain dubhgain dubhghaill dubhlaigh dubhlain dubhlainn
dubhlaoich dubhluachra dubhradain dubhshlaine dubhthaigh dubhuidhe dubik dubis dubnicka dubois dubovecak dubovska
dubovsky dubuisson dubuque duchene duchesne duchnik duczek duczmal dudala dudas dudczak dudek dudekova dudik dudikova
dudka dudko dudkova dudkowiak dudley dudo dudok dudokova dudova dudzicz dudziec duenas duenser duez duffin duffy dufie
dufour dufrane dufrasne dufresne dugain dugal dugar duggan duguay duhamel duhig duhy duibhealla duibheannaigh
duibhfhinn duibhgeadain duibhgeannaigh duibhgeannain duibhghealla duibhghiolla duibhginn duibhin duibhinn duibhir
duibhleanna duibhlearga duibhne duibhthe duigeannaigh duignan duigneain duilearga duilleain duineacha duinn duinneacha
duinneachain duinnin duinnlei duinnshle duinnshleibhe duinsmearach duirnin duithche duivenvoorde duivenvoorden
dujardin dujmovic dukada dukat dukic dulaigh dulak dulas dulbecco dulchaointigh dulemba dulewicz dulik dulla dullova
dulohery dulova dumakude dumala dumanli dumin dumina dumins dumisa dumitrescu dumont dumortier dumoulin dunadhaighe
dunai dunaighe dunain dunal duncain duncan dunford dungan dunge duniec dunlaing dunlap dunleavey dunleavy dunn dunny
dunphy dunser dunshleibhe dunurta dunworth dunyoeva duodo duong dupont dupre dupuis dupuy duquesne durai duran durand
durasevic durca durcain durchain durco durcova durczok durdik durdikova durdonova durdu durek durekova durgan durham
durica duricova durieux durinic duris durisova durka durkan durkin durko durkovic durkovicova durkovska durkovsky
durlak durlej durlik durmus durnan durnin durning duro duroux durova durovic durovicova durovsky durovskyova durrihy
dury durys dusa duse dusek dusekova dusicka dusickova dusik dusikova duska dusko duskova dusova dussart dussen
duszczak duszczyk duszkiewicz dutka dutko dutkova dutrieux dutt dutta duval duvancic duvanel duvenvoirde duvivier
duyaza duyvenvoorde dvojak dvonc dvoncova dvorak dvorakova dvorska dvorsky dwala dwamena dwane dworczak dworniczak
dwyer dyal dybal dybas dybiec dybka dycha dyck dyczko dyda dydak dydo dyja dyjach dyjas dyka dykas dylak dylik dylong
dymarczyk dynak dynia dyrek dys dyszkiewicz dyszy dytko dytrych dywan dzapo dzene dzenis dziadkiewicz dziadkowiec
dziadowicz dziadura dziala dzialak dzialo dziarmaga dziczek dzidek dziduch dziechciarz dziedzic dzielak dzienis
dzienisz dzienniak dzierwa dzierzak dziewa dziewior dziewit dzieza dzika dzikiewicz dziopa dziuban dziuda dziugiel
dziurdzia dziurla dziwak dzurjanin dzurjaninova dzwonnik eachaidh eachain eachmharcaigh eain ealanaidh eanaigh earle
easboig eaton ebdulrehmanli eberhard eberhardt eberharter eberl eberle ebert eberth ebner echevarria echeverria
eckbauer ecker eckert eckhardt edberg eder ediloglu edin edlinger edlund edman edmonds edstrom edun edvardsen
edvardsson edwards edwin eeckhout eelman eerenbeemt efendiyeva efendizade effertz eftimie egan egea egger egisheim
eglinton eglite eglitis egorov ehlert ehmedli ehmedov ehmedzade ehsaas eibhir eibl eichberger eichenberger eichhorn
eichinger eichmann eide eijkelboom eijndhoven eijssel eil eilfirt eimer einarsson einaudi eischen eisl eisner
eiteagain eitheagain eivers ejlaal ekai ekal ekberg ekberova ekberzade ekdahl ekelund ekeno ekert ekholm ekidor ekiru
ekitela eklof eklund ekman ekstrand ekstrom ekwueme elatli elberts elbertse elekberli elekberzade elert elgueta elias
eliassen eliasson elibeyli elibeyov elifova elijah elioglu elixanli eliyeva elizade elizondo eller ellery ellezoglu
ellingsen elliot elliott ellis ellison ellwart elofsson eloranta elorza eloy elsemulder elsen elsenaar elsner elwart
elwood elzas emanuelli emanuelsson emard embden emilsson eminov emirli emirov emirova emmanuel emmelen emmen emmerich
emond emuria ender endo endrizzi engberg engdahl engeland englebert engler englund engman engstrom engvall ennis enri
enright enriquez enschot entringer enzinger eochadha eochagain eochaidh eochain eoghain eoin eoinin eothach eraslan
erazo erber erceg ercegovic erdman erdmann erdogan eregae ergotic ergul erhart erhout erickson ericson ericsson erik
eriksen eriksson erjavec erkkila erlacher erlandsson erler erm erni ernits ernser eronen erpelding errani errigo ersek
ertas ertl erupe ervin ervine erzen escamilla escobedo escriva esekon esfandyar esgerli esgeroglu esgerov esgerova
eshan esinyen eskelinen eskola esparza espinoza espitia esposito esquibel esquivel esson esteban esteves estevez estey
eterovic etienne etyang etzler etzold eugster eustace evans evelingen evensen evequoz everaert everde everett everts
evoy evrard ewart ewen ewing ewoi eyanae eylisli eynde eyvazali eyvazli eze ezeugo ezimzade ezozova faber fabian
fabianczyk fabianova fabijanic fabiszak fabra fabre fabregas fabregat fabrizi fabry fabus fabusova fachtna fadden
fadel fadian fadipe faes faferek fagain fagan fagerstrom faggiani fagunwa faherty fahey fahy failbhe faircheallaigh
fairhall faivre faizan fajimi fajnor fajnorova fakazi fakude fal falabi falba falco faleti falier falk falkner
fallamhain fallon falloppio faloye faltyn falvey famula fanisa fankhauser fannin fannon fantoni fantozzi fanucci
faodhagain faoite faolain farago farah faranain faranda farangizova farell farhodov farida farinelli farizayeva
farizov farkas farkasovska farkasovsky farland farley farnan farnese farnon farragher farre farrell farrelly farren
farrissey farrissy farry farta faruga faryna farzonova fasasi fasching fasiang fasiangova fatha fathaigh fatharta
fathartaigh faugno faulkner faull faundez faure faust favata favre fay fazekas fazli fealy fearachain fearachair
fearadhaigh fearain fearchair feardhaigh fearghail fearghaile fearghaiosa fearghusa fearon fearrai fearraidhe
fearraigh fechant fechner fedak federici federico fedorczyk fedorov fedorova fedotov fedyk feehan feeley feely feeney
feenstra feeny fegan fehan feher fehilly fehr fehringer feichin feichtenschlager feichter feichtinger feichtner
feiereisen feighery feigl feijoo feinneadha feirtear feith feithin fekete felban felber feldek feldekova felder
feliciano feliksiak feliniak felisiak feliu fellinger fellner felten feltgen feltz feltzer felus fenelon fenighty
fenlon fennell fennelly fennessey fenning fenya fercher ferdyn ferecov ferenac feret fergus ferguson ferhat ferland
fernandes fernandez feron ferrabosco ferragamo ferragni ferran ferrand ferrandez ferrandiz ferrara ferraris ferrata
ferrazzi ferreira ferrell ferretti ferreyra ferris ferriter ferrucci ferstl feruzova feyder feys fhailghigh fhaolain
fhearadhaigh fhearchair fheargail fhearghail fhearghaile fhearghusa fhearraigh fheorais fhiachra fhinn fhinneachtaigh
fhinnein fhionain fhionghuin fhionnachta fhionnachtaigh fhionnghaile fhionnlaich fhionnlaoich fhionntaigh fhiontaigh
fhir fhlaithbheartaigh fhlaithimh fhlannagain fhlannain fhlannchadha fhloinn fhogartaigh fhualain fhuallaigh fiacha
fiachain fiachna fiachra fiaich fiala fialova fiannachta fiannachtaigh fiannaidh fiannaidhe fiannaigh fibonacci
fichtinger ficino ficner ficon ficova fidler fidor fidos fidura fidvi fiebig fiedler fiedorczuk fiedoruk fieramosca
fierek fierens figat figheadora figueras figueroa figuerola fihlela fijak fijalek fijol fikretoglu fikus filak filali
filangieri filatov filban filbin filc filcova filek filiks filip filipcic filipek filipekova filipic filipko filipkova
filipova filipovic filippelli filippov fillion filogamo filus filusz filzi finan findlay finegan finetti finka finke
finkova finlay finley finn finneachta finneadha finnegan finneran finnerty finnthighearn finnucane finotto finucane
finzi fiodhabhra fiol fiolek fiolka fiona fionartaigh fionnachta fionnachtaigh fionnagain fionnain fionnallain
fionndhubhcain fionnghaile fionnghalaigh fionnghusa fionnlaoich fionnmhacain fionntain fioravanti fiorucci firat
firbhisigh firdavsev firgantoro firmansyah firtear fisch fischbach fischer fischetti fiser fiserova fithchealla
fithcheallaigh fitrzyk fittipaldi fitz fitzgerald fitzgibbon fitzgibbons fitzmartin fitzmaurice fitzpatrick
fitzsimmons fitzsimons fiutak fjodorov flaas flabhain flaherty flahive flaiano flaithbhearta flaithbheartaigh
flaitheamhain flaithearta flaithimh flaithimhin flaitile flament flammang flanagain flanagan flannabhra flannagain
flannagan flannchadha flannelly flannery flannghaile flantz flarta flasza flathamhain flatharta flathartaigh flatley
flavin flego fleischhacker fleischmann fleming fleszar fletcher fleury flieger fliegner flinn flisek flisiak floch
floinn florea florez florian florio floyd fluckiger flueckiger flynn foa foconi fodhladha fodor foerster fofie fogarta
fogartaigh fogarty fogas fogasova fogazzaro fogel foghladha foghlu foghludha fogiel fogt foidl foit fojt folan folch
foletti foley folkesson folliero fomin fonck fonjallaz fonseca fontaine foody foote forain foran forbes forde
foremniak forgac forgacova foriwaa forjan forkin formbach fornaciari fornalik forrest forsberg forsell forsgren
forslund forsman forster forstner forsyth fortier fortuny fortuyn forysiak foscari foser fosu fosua fotimayeva foucart
foucher fouquet fowler foy foyle fracci fracz fraczkiewicz fraher frainclin frami frana franas franaszek frances
franceschi franch francie francillon francis franck francoise franczuk frandsen franecki franek franekova frania
franiak franic franicevic franik franjic franka frankhuizen franklin frankova frankow frankowicz franova franscini
fransen franssen fransson franusic franva franzen franzese fras fraszczyk frawley frazier freaney frechette frederick
frederiksen fredes fredriks fredriksen fredriksson freeley freeney freeth freil frein freitag freitas frelek frelich
frema fremie frerichs frescobaldi freshour freudenberger freudenthaler frias friberg frick frid friederich friedl
friedli friedman friedrich friehus friel friesen frighil friis frimerova frimpomaa friscic frithile fritsch frketic
froeschl frolov fron fronczek fronczyk fronia froschauer froschl fruehwirth fruhwirth frukacz frycz frydel
frydrychowicz frye frymus frys ftacnik ftacnikova ftorek ftorekova fuada fuadachain fualain fuallaigh fuarain
fuarthain fuaruisce fucek fudalej fuentealba fuentes fuenzalida fuereder fuerst fuertes fugiel fuhrmann fujiati fujii
fujita fujiwara fukuda fulara fularczyk fulawka fuli fulop fulton funnell furaigh furda fureder furey furga furgal
furgala furlan furmankiewicz furness furrer furst fusani fuseli fuster futyma fuzaylov fyda fydrych fyfe gaasch
gabaldon gabba gabbana gabhachain gabhain gabhann gabhezi gabhisa gabhlain gabka gabriel gabrieli gabrielsson
gabriyelov gabrych gabryel gabryelczyk gabryszak gabud gacem gachain gachanja gacheri gacheru gachoki gadda gadhra
gadlela gadzala gadzina gaete gaffney gafraigh gagala gagashe gaggini gagliano gagnon gagys gahan gahleitner gaiatto
gaibhin gaibhre gaibhtheachain gaiciunas gailius gaillin gailliuin gailys gaineard gainey gairbhe gairbhia gairbhighe
gairbhin gaitan gaito gaizauskas gajardo gajcy gajda gajdzik gajewski gajowiak gajownik gajzler gakii galach galain
galaj galarza galat galaz galdames galdikas galeano galeati galek galenzone galesic galeza galgallo galgalo galiano
galiazzo galic galica galijn galik galikova galilei gallagher gallaher gallain galland gallart gallchobhair gallchoir
gallegos galleguillos galler gallet gallez galligan gallivan gallogly galova galovic galtarossa galu galuba galuppi
galvani galvin galvis gambu gambuse gamez gamhna gamhnain gamon gamrat gamsjaeger gamsjager ganaird gandhi ganesan
ganesh gangemi gangl ganguly ganley ganly gannon gaoith gaoithin gaona gaora gapys garaidh garate garavan garbaciak
garbacik garbhain garces garcia garczarek garczyk gardiner gardner garety garg gargallo gargan garibay garica
garmendia garncarek garncarz garnier garobbio garozzo garraghy garrahy garrett garriga garrihy garrone garry gartlan
gartland garvey garvin gasek gasela gashi gasienica gasik gaskin gasmi gaspar gaspard gasparova gasparovic
gasparovicova gasperi gasser gassner gastel gastelum gasz gaszczak gately gathain gathogo gathoni gati gatica gatimu
"""
