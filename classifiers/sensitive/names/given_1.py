"""Given names in small Latin letters without marks, part 1; from the lists of Faker (MIT licence), frozen."""

GIVEN_1 = """
aaaqil aaban aabid aachal aada aadam aaden aadhya aadi aadil aafiya aage aahana aahil aalam aalee aalim aaliyah aamil
aamir aamirah aanuoluwapo aapo aaqil aarav aarif aarini aariz aarna aarnav aarne aaro aaron aarush aaryan aashi aashif
aashir aasif aasim aatif aatiq aatos aaus aayan aayush aazim abaan abagail abayomi abb abbas abbie abbigail abbos
abbott abby abdalla abdallah abdelatif abdelkader abdellah abderaouf abderrahmane abdi abdiel abdihakim abdirahman
abdis abdon abdu abduaziz abduboriy abdul abdulahat abdulbekir abdulcemal abdulgazi abdulhadi abdulhamid abdulkadir
abdulkerim abdullah abdullahi abdulloh abdulmenaf abdulsamed abdulsemet abdumalik abdurahmon abdurrahman abdurresit
abe abebi abednego abeer abeiku abel abelardo abelone abena abeni abha abhimanyu abhiram abid abie abigael abigail
abigaili abigale abigayle abilio abina abiodun abiona abiye abjorn abner abosede abraham abram abril abror abubakar
abubakr abuzar abyasa acar acarkan acey achiel achieng achille achim achsah acie acikel acilay aclan acy ada adaeze
adah adak adal adalbert adalberto adaline adalyn adalynn adam adamaris adamo adan adasal adda addie addison addisyn
addyson ade adebiyi adebowale adebukola adedayo adedeji adekitan adekola adekunle adela adelaida adelaide adelard
adelardo adelasia adelbert adele adeleke adelgunde adelheid adelia adelin adelina adelinde adeline adell adella adelle
adelmo adelyn adelynn adem aden adenike adeniyi adeolu adeoti adepeju aderopo adesewa adeshina adesoji adesua adetayo
adetoke adetoun adeyi adhiarja adhra adi adiarja adiela adigun adika adikara adil adila adile adilene adimu adin adina
adinata adison aditya adlai adlan adline admir adnan adolf adolfine adolfo adolfs adolph adolphe adolphus adomas
adonis adora adoracion adrain adriaan adrian adriana adriane adrianna adrianne adriano adriel adrien adriene adrienn
adrienne adrija adrijana adron adunni advaith advay advik advika adviye adweta adwoa adya adyson aedan aedin aengus
aenne afaq afer aferdita afet affie afife afil afiq afolarin afonso afrim afruza aftin afua aga agahadi agakisi
agamali agamusa agapito agasefa agastya agata agatha agathe agaxan agbegim agca aggie aggrey agim aglaia agmur agne
agnes agnesa agnese agness agneta agnete agnieszka agnolo agnos agostina agostino agripina agris agron agus agusta
agustin agustina agustus ahat ahmad ahmed ahmet ahsen ahter ahti aida aidan aideen aiden aidyn aiga aigars aija aijuka
aiko aila ailbhe aileen ailene aili ailis ailish aimee aimo aina ainara ainars aino ainoa ainsley airi aisha aishani
aishling aisling aislinn aistis aisyah aitana aitor aivar aivaras aivars aiyana aiyanna ajala ajan ajani ajda ajeng
ajiman ajimat ajimin ajiono ajla ajna ajoke akalan akanmu akar akarsana akatay akay akbas akboga akcabay akcasu
akcivan akdora akdurmus ake akeelah akeem akemi akgol akgunes akif akife akinal akinkunmi akinlabi akinwale akinyi
akira akise akkerman akmal akmaner akmaral akobir akos akosua akoth akoz akram aksay aksel akseli akshay aksogut aksoy
aktemur akua akumaa akumu akver akwasi akwesi akyildiz alaaddin alabezek alade aladin aladino alaeddin alain alaina
alambana alamiro alamu alan alana alanalp alani alanis alanna alannah alanzo alastair alattin alaya alayna alaz alba
alban albano albeiro alberico albert alberta alberte albertha albertina albertine alberto alberts albertus albin
albina albion albrecht albulena alby alcan alcee alcide alcides alcie alcira alda aldair aldemar alden alderano aldis
aldo aldona aldonza aleah alease alec alecia aleck aleen aleena aleida aleisha aleix alejandra alejandro alejo alek
aleks aleksandar aleksander aleksandr aleksandra aleksandras aleksandrs aleksanteri aleksei aleksej aleksi alemsah
alen alena alenka aleodor alesha alesia alessandra alessandro alessia alessio aletha alethea alex alexandar alexande
alexander alexandr alexandra alexandre alexandrea alexandrie alexandrina alexandro alexandros alexandru alexe alexei
alexej alexi alexia alexina alexis alexus alexys alexzander alf alferd alfie alfio alfons alfonse alfonso alfonz
alfonzo alford alfred alfreda alfredo alfreds algernon algirdas algis algot ali aliabbas aliana alice alicia alicja
alida aliihsan alijah alika alin alina aline alinur alirio aliro alis aliseydi alisha alisik alison alissa alisson
alistair alistar alister alix aliya aliyah aliye aliyu aliza alize alizee alja aljaz aljosa alka alkor alla allahverdi
allan allana allean allegra allen allene alline allison allisson allyn allyson allyssa almasi almast almaz almeda
almedia almer almeta almina almir almira almon almudena almus almut almuth almyra alois aloisia alojz alojzia alojzij
alojzija aloma alondra alonso alonza alonzo aloys aloyse aloysius alparslan alpcan alpheus alphonce alphons alphonse
alphonsine alphonso alphonsus alpin alpsu alsoy alston altha altie altin altinbike altincicek altinisin altinkaya
altogan alton altug alva alvah alvan alvar alvaro alve alveiro alvena alvera alverda alverta alvia alvie alvin alvine
alvira alvis alvy alwilda alwin alwina alwine aly alya alyce alycia alys alysa alyse alysha alysia alyson alyssa
alyssia alyvia alzbeta alzina ama amac amada amadeo amadeus amado amador amahle amaia amaira amalia amalie amalija
amancio amanda amandine amando amani amara amarachi amarilis amarion amaris amaro amaru amasa amaury amaya amberly
ambers ambrose ambrosio ambroz amedeo amedeu amela amelia amelie amelija americo amerigo amey ami amiah amico amil
amilcar amin amina aminatu amir amira amirah amit amiya amiyah amleto amma ammie ammon amoke amol amon amondi amope
amparo amra amre amri amrita amruta amy amya amza ana anabel anabela anabella anabelle anacleto anaelle anahera anahi
anahis anaida anais analia anamaria anamika ananias ananya anargul anaru anas anasa anastacia anastacio anastasia
anastasie anastasio anastasios anastatia anastazie anastazja anatol anatole anatoli anatolie anatolij anay anaya anca
ancel ancil ancizar ancuta anda andela anders anderson andic andile andjela andjelina andon andor andra andrada andrae
andras andre andrea andreas andree andreea andrei andreia andrej andreja andrejka andrejs andrena andres andress
andrew andrey andri andrian andrija andrin andris andrius andrus andrzej andwele andy ane anej anemona anes aneta
anete anett anette anezka anfernee angalia angavu angela angelia angelica angelika angelina angeline angelino
angelique angelita angella angelo anggabaya anghel anghelina angie anh anibal anica anice anicet anie aniela anika
aniko anil anirudh anisoara anissa anita anitra aniya aniyah anja anjali anjanette anjelica anjolaoluwa anka anke
ankica anmol ann anna annabel annabell annabella annabelle annah annak annalena annaliese annalisa annalise annamae
annamaria annamarie annastacia anne annedore annegret annegrete annekatrin anneke anneleen annelene anneli annelie
annelies anneliese annelise annelore annemarie annemette annemie annemijn anner annerose annet annett annetta annette
anni annibale annica annice annick annie anniina annija annika annikki annina annis annita annmarie annukka annunziata
anny anom anoni anouk ansaldo ansel anselm anselma anselmo ansgar ansh ansis ansley anson ansora anssi antal antanas
antero anthoney anthony antim antione antionette antje anto antoaneta antoin antoine antoinette anton antone antonela
antonella antonello antonetta antonette antoni antonia antonie antonieta antonietta antonija antonin antonina antonino
antonio antonios antoniu antonius antons antony antoon antra antti antun antwain antwan antwon anu anunciacion anusha
anuta anvar anvi anya anyango anyelo anyi anze aodhan aoibheann aoibhin aoibhinn aoife aongus apaydin apisara apolena
apolinar apolline apollo apollonia apolonia apostolos aqil arabella araceli aracely aradhana arah aral araminta aran
aranka aranzazu arben arbey arbie arbnor arcan arcelia archibald archie ardath ardelia ardell ardella ardelle ardeth
ardian ardit ardith ardyce areli arely aretha arezki argemiro argie argono argu arham ari ariadna arian ariana ariane
arianna arianne aribert aric arie ariel ariela ariele ariella arielle arietta arif arifcan arife arija arijus arike
ariki arikol arild arin arina arinola aripinar aris arisara arisoy aristide aristides aristita arja arjun arkadiusz
arkie arkut arla arlan arland arleen arlen arlena arlene arlet arleth arletta arlette arley arlie arlin arlind arlinda
arline arlington arlis arly arlyn arlyne armahan arman armand armandas armande armando armands armas armelle armend
armida armin arminas arminda arminta armond armstead arnaldo arnas arnau arnaud arnaude arnav arnd arndt arne arnett
arnetta arnfried arnie arnim arnis arno arnold arnoldas arnoldo arnolds arnost arnulf arnulfo aroa aroha aron aronas
arpad arpag arran arron arsenie arsenio arsim arsipatra arta artan artanto artawan artelia artemio artemisa arther
arthor arthur artie artis arto arttu artturi artur arturas arturo arturs aru arunas arunima arusi arvel arvid arvids
arvil arvilla arvin arvo arvydas arya aryan aryana aryanna arziye arzu asa asad asafe asake asalet asali asani asanti
asatira asberry asbjorn asbury asdrubal ase asef asger asha ashan ashanti ashby ashely asher ashlea ashlee ashleigh
ashlene ashley ashli ashlie ashling ashly ashlyn ashlynn ashton ashtyn asif asilbek asile asim asiman asir asirwada
asirwanda asko aslan aslanhan aslijan asliye asmadi asman asmau asmianto asmini asmira asmuni ason assia assumpta asta
astrid astrit asu asuka asuncion aswani ataahua atabala atagun atalay atamoglan atanur atasagun atatore atena atenulf
atfat atgun atha athanasios atharv atheel athena athman athuman athumani ati atiena atieno atila atilgan atilhan
atilio atinuke atit atiyye atma atmaja atnan atsushi attaf atticus attie attila attilio attracta aubra aubree aubrey
aubrie aud audie audley audra audrey audriana audrianna audrina audrius audry audy augusta augustas auguste augustin
augustina augusto augusts aukusti aulikki aulis aunyaporn auraq aureja aurel aurelia aurelian aureliana aureliano
aurelie aurelien aurelija aurelio aurica aurilla aurimas aurthur ausma ausra ausrine austen austine auston austra
austyn auther authur autry avah avelino averie averil avery avgust avi avni avon avram avsin avunc awadil awamil
awamiri awan awani awero awesi awhina awj awlya awmar awrad axel axelle axenia axinte aya ayaan ayamin ayan ayana
ayanna ayasun ayaydin aybeniz aybet aybora aycagul aycan aycicek aydan aydar ayden aydin aydinbey aydinc ayduru ayelen
ayesha aygonenc aygul aygun aygutalp ayhan ayinde ayinke aykut aykutalp ayla ayleen aylil aylin aylla ayman aymen
aymeric aynilhayat aynimah aynur aynure ayodeji ayodele ayoka ayoub aypar aysan aysar ayse ayseana aysel aysema
aysenur aysevim aysoy aysu aysuna aytek aytekin ayten aytoz aytuna ayu ayub ayulker ayush ayushman ayvas ayyaruk
ayyubi azaan azad azade azahar azahara azalee azaria azariah azban azeeb azeglio azeneth azer azettin aziz aziza azize
azizi azra azucena azuolas azzie baaba baahir baaizeed baaqee baaqir baaree baashir baasim baasit baba babasola
babatunji babawale baber babett babette babyboy baccio bachittar badawi badegul baerbel bagas bagdas bagdat baghyawati
bagiya bagus bagya baha bahaa bahaddin bahadir bahadurjit bahari bahati bahittin bahiy bahtinur bahuraksa bahuwarna
bahuwirya baiba bailee bailey bailie bairbel bairbre bairon bajragin bajram bakari bakda bakhshi baki bakiadi bakianto
bakidin bakijan bakiman bakiono bakti baktiadi baktianto baktiono bala balamantri balangga balapati balatekin
balaxanim balazs balca baldassare baldomero balduino baldur baldwin baleegh balendra balhaar bali balidin balijan
balinda balint baljiwan ballard balli baltas baltasar baltazar balthasar balvan balveer balz bambad bambang bambi
banara banawa banawi bancar bandile banel banjeet banu bao baqar baqir bara barak barasa barbara barbel barbora barbra
barbro barbu barica baris bariscan barkha barna barnabas barnard barnett barnie barr barraq barrett barron barry
barsen bart bartek bartholomaeus bartholomaus bartholomew bartley bartolome bartolomej bartolomeo bartolomeu barton
bas basaam basarab basay bascom basem bashaar bashaarat bashan bashar basharat basheer basheerah bashkim basile
basilio basim basir basok basriye bassam bastiaan bastian bastien batal batirhan batool baturay baudelio baudouin
bautista bayard baydu baykan baylee baylie bayman bayram bayron bayruhan baytal bayzettin bazam bea beadie beata beate
beatrice beatrijs beatrix beatriz beauden beaulah bebe beckett beckham beckie becky beda bedford bedi bediriye bedri
bedrich beecher begim begona behbud behiza behlul behram behrem behruz bekbay bekim bekir bektasi bela belarmino belen
belgizar belia belinda belisario belkize bella bellisan belton ben bena benadik benas bence bendeguz benedek benedetto
benedict benedicte benedicto benedikt benedikte benedita benek bengibay bengt beniamin benice benicio benigna benigno
benita benito benjaman benjamen benjamim benjamin benji benjiman benjman benn bennett bennie benno benny benoit benol
benone benovse benson bente benthe bento benton benvenuto beppe berat beray berdie beren berend berends berengere
berenice berezat bergen berit beriye berkal berki berkley berksay bernabe bernadett bernadette bernadine bernard
bernarda bernardino bernardita bernardo bernd berndt berneice bernetta bernfried bernhard bernhardine bernice bernie
berniece bernita bernt bernward berran berrin bert berta bertalan bertha berthold bertie bertil bertina berto bertold
berton bertram bertrand bertulis besart besarta besey beshte besim besin besir besnik bess besse bessie beste betania
beth betha bethan bethann bethany bethel bethzy betina betsey betsy bett betti bettie bettina betty bettye bettyjane
bettylou beula beulah bev bevan beverlee beverley beverly beyda beyhatun beyler beyonce beyzade bezek bhanumati
bhavani bhavika bhavini bhavna bhavya bhekani bhekisisa bhekizizwe bhekokwakhe biagio bianca bianka bibi bibiana
bibisora bibuwa bican bidayet biddie bieke bienvenida bilaal bilal bilay bilender bilgen bilginur bilgutay biljana
bilkay bilkisu billie billy billye bilol biltas bimala bina binay binbasar binisik birben birdella birger birgid
birgit birgitt birgitta birgitte birgul birousk birsan birsen birt birte birtha birthe birtie biruta bisar biserka
bishakha bitul bizhan bjarne bjoern bjorg bjorn bladimir blahoslav blain blaine blaise blake blanaid blanca blanchard
blandine blanduzia blane blanka blas blathnaid blaz blazej blazena blerim blerina blerta bluford boaz bob boban bobbi
bobbie bobby bobbye bobur bodhi bodil bodo boe bogatimur bogdan bogdana boglarka bogomir bohdan bohdana bohumil
bohumila bohumir bohus bohuslav bohuslava bojan boje bolatito boleslav boluwatife boma bonface bonifac boniface
bonifacio bonnie bonu booker boone borahan boratas borbala borge boris borivoj borja borje borris bortecin borut borys
bose bosibori bostjan botond bouchra boyce boyd boynak boysie bozbag bozena bozerk bozica bozidara boztas bradford
bradley bradly bradut brady bradyn braeden braedon braelyn brahim braiden bram bramwel brandan brandee brandi brandin
brandon brandusa brandyn branislav branislava branka branko brannon branson brant brantley braulio bravin braxton
brayan brayden braydon braylen braylon breana breandan breann breanna breanne breeda breege breffni brencis brenda
brendah brendan brenden brendon brennan brennon breno brent brenton breonna bret bretislav brett bria brian briana
brianda brianna brianne brice brid bridget bridgett bridgette bridgit bridie brien brieuc briget brigette brighid
brigid brigida brigita brigitta brigitte brijesh briley brilyant brinda brinley brion brionna brit brita britany
britney britni britny britt britta brittaney brittani brittanie brittany brittnay brittnee brittney brittni brittnie
brittny britton brock broderick brodie brody brona bronach bronagh bronislava bronson bronwen bronwyn brooke brooklynn
bror bruce bruna brunhild brunhilde bruni brunilda bruno bryan bryana bryanna bryant bryce brycen brylee bryn brynlee
brynn bryon bryony bryson bryton bucur budd buddie budi buel buelah buell buenaventura buffy buford buget buhari bujar
bukurije bulah bulunc bunmi bunyamun buraid burak burakhan burc burckhard burcuhan burdette bureyre burgess burghard
burim burk burkard burke burkhard burkhardt burl burleigh burley burnell burnett burney burnice burnie burrel burrell
burt burton busara busisiwe busra busranur buyrukhan bynum byrd byrdie byron bystrik cabbar cabir cacilia cacilie
caden caecilia caecilie cael caetana caga cagak cagdan cager caglar caglasin cagveren cahal cahan cahangir cahir cahya
cahyadi cahyanto cahyo cahyono caiden cailin cailum cailyn cain caio cait caitlin caitlyn caitlynn caitriona caius
cajsa cakar caket cakirca cakrabirawa cakrabuana cakrajiya cakrawala cakrawangsa calcedonio caldonia caleb calebe
caleigh calhoun calim calin calista calisto calixta calixto callan calleigh callie callum calogero calti calum calvin
calvince cambria camden camelia cameron cami camil camila camilla camille camillo camillus camilo camisha cammie camok
campbell camren camron camryn canan canberk candace candela candelaria candelario candelas candeniz candice candida
candra candrakanta candyce canfeza cangur canice cannie cannur canseven cansin cantemir cantez canur caoilfhionn
caoimhe caoimhin caolain caolan caomhan capa capkan cappie capucine caragh caraka caren caridad carin carina carisa
carissa carita carl carla carlee carleen carleigh carlene carleton carley carli carlie carlijn carlisle carlito carlo
carlos carlota carlotta carlton carly carlyle carlyn carmela carmelita carmella carmelo carmen carmenza carmina
carminho carnell carol carola carolann carole carolee carolien carolin caroline carolyn carolyne carolynn caron carren
carrie carrol carroll carsen carsten carter carub caryl caryn cas casandra casemiro casen casey casian casiana casie
casimer casimiro cason caspar casper cass cassandra cassidy cassie cassius cassondra caswell cataleya catalin catalina
catarina caterina cathal catharina catharine catherina catherine catheriona cathern cathey cathi cathie cathleen
cathrin cathrina cathrine cathriona cathryn cathy catia catina catinca cato catrin catrina catrine catrinel catriona
catur caturangga caua caue cavad cavid cavit cavuldur cawisadi cawisono cawuk cayadi cayden caydence cayetana cayetano
cayla caylee cazimir ceasar cebesoy cebrian cecelia cecep cecil cecile cecilia cecilie cecilija cecilio cecille cecily
cedide cedric cedrick cedrin ceferino ceil celal celem celena celene celestia celestina celestine celestino celia
celikkan celikyurek celil celilay celina celine celso cemal cemale cemalettin cemani cemeti cemil cemile cemiyle
cemplunk cenan cengiz cengkal cengkir centa centrine ceola cephus cerasela cerci cercis cesar cesare cetin cetinsu
cevale cevheri cevikoz cevregul ceyhun ceyhune ceyla ceylin ceyran cezar cezara cezary cezayir chaaya chabane chace
chadd chadrick chadwick chaifah chaim chaitaly chaitanya chaiwut chaka chakradev chakradhar chakrika chalisa chalmer
chalmers chamali chaman chameli champak chana chanakya chancey chanchal chanda chandani chandra chandran chandresh
chanelle chaney chanez chang changaz chanie chanikan chaniya channie channing chantal chantel chantelle chanya chao
charan charis charissa charisse charita charle charlee charleen charlene charles charlesh charley charlie charline
charlize charlott charlotta charlotte charlottie charls charlsie charlton charly charmaine charo charolette charos
charvi chashida chasity chasmum chatresh chatura chau chauncey chauncy chausiki chavvi chawin chawish chayanin
chayapat chaz che chebet chege chelangat chelo chelsey chelsi chelsie chelsy chema chen cheng chepkemoi chepkoech
chepkorir cheragh cherelle cheri cherie cherif cherilyn cherise cherith cherotich cherrelle cherri cherrie cherryl
cheruiyot cheryl cheryle cheryll chesley chessie chestina cheusi cheyanne cheyenne chiamaka chiang chiara chibuzo
chidimma chieh chigozie chijioke chimere chinedu ching chinyere chipukizi chiraz chita chiu chiyo chizoba chloe chloie
chris chrissie chrissy christa christabel christal christeen christel christelle christena christer christi christiaan
christian christiana christiane christianne christie christin christina christine christion christl christof
christofer christoffer christop christoper christoph christophe christopher christos christy chrystal chuan chucho
chuki chukwudi chukwuemeka chun chung chus chuy chyna chynna cian cianan ciaobella ciara ciaran ciarra ciarrai cicek
cicely cici cidal ciera cierra cihan cihandide ciji cilga cilli cillian cilly cimnaz cinare cindoruk cindy cinerk
cingiz cinta cinthia cinthya cintia cinzia ciprian cipriana cipriano ciriaco ciril cirillo cirino cirkeline ciro cisem
citlali citlalli citra civgin claas clabe claere claes claiborne claire clara clarabelle clarance clare clarence
claribel clarice clarinda clarisa clarissa clarke clarnce clas classie claud claudette claudia claudie claudina
claudine claudio claudiu claudius claudy claus clavs clayton clearence clelia clell clella clem clemence clemens
clemente clementina clemie clemma clemmie clemon cleo cleola cleon cleone cleopatra cleophas cleora cleta cleto cletus
cleva cleve clevie clide cliffie clifford clifton climaco clint cliodhna cliona clive clodagh clodomiro cloe clorinda
clothilde clotilda clotilde clovis cloyd clyda clyde clydie clytie codey codi codie codin codrin codrina codrut
codruta cody coen cogay cokan colby cole coleen coleman coleton coletta colette coley colie colin coline colleen
collin collince collins collis colm colman colpan colten colter colton coluccio colum columba columbia columbus colvin
conal conall conan concepcion concetta concha conchita conchur conleth conley conn connell connie connor conny conor
conrad conradin conrado constanca constance constantin constantina constantino constanza constanze consuela consuelo
conway coolidge copur cora coraima coralia coralie coraline corbett cordaro cordelia cordell cordella cordia cordie
cordula corean corene corentin coretta corey corie corina corine corinna corinne coriolano corliss cormac cormack
cornel cornelia cornelio cornelious cornelis corneliu cornelius cornell cornie corrado corrie corrina corrine corry
corsin cortez cortney corvin corwin cory cosima cosimo coskun cosmas cosme cosmin cosmina cosqun costache costantino
costanzo costel costin coty courteney courtland courtney craig crawford crenguta creola crescencia cressie crin crina
crissie crissy cristea cristen cristhian cristhofer cristi cristian cristin cristina cristine cristobal cristofer
cristofor cristopher cristy crockett crysta csaba csilla csongor ctibor ctirad cuheyna cullen cuman cumsud cuneyit
curdin curley curro curtis curtiss custodia custodio cvetka cvetko cydney cyndi cyntha cynthia cyprian cyriel cyril
cyrill cyrille cyrus czeslaw daamin daan daanish daanyaal daawood dabbah dabir dabney dace dacian daciana dacin dadap
dadas dadi dafina dafne dagel daghfal dagistan dagmar dagmara dagny dagobert dagoberto dahiana daiana daiga daija
daijah daina dainess dainis dainius daire dairine dairo daisey daisha daisie daisye daiyaan daja dajana dakhil dakoda
dakotah daksh daksha dakshesh dalaja dalan dalbir dalia dalibor dalila dalili dalima daliman dalimin daliono dalkilic
dallin dalmas dalton dalvin damarcus damari damarion damaris dameer dameon damian damiano damien damienne damife
damijan damini damion damir damjan damjana damlanur damon damond damu damurah damyanti dan dana danae danang dancan
dancun dandre daneen danelle danette dangelo dani danial danica daniel daniela daniele danielius daniella danielle
daniels danijel danijela danika danilo danique danis danish daniswara danita danitza danjuma dannie danniel dannielle
danny danson danu danuja danuse danuta danyel danyell danyelle daphne daquan dara daragh darain darby darcie darcy
dardan darell daren daria darian dariana dariati darien darija darijan darika darimin darin darina darinka dario daris
darius dariusz darja darko darl darleen darlene darline darlyne darmaji darman darmana darmanto darnell darold daron
darpan darragh darran darrel darrell darren darrian darrick darrien darrin darrion darrius darron darry darryl darryle
darryll darryn darsh darsirah darta dartono daru daruna darvin darwyn dary daryani daryl daryle daryn dasa dashawn
dasia dastageer daudi daulton daunte davante dave davey davi davian david davida davide davie davin davina davion
davis davnet davonta davonte davor davorin davy dawid dawna dawne dawson dawud dax daxton dayamai dayami dayana
dayanara dayar dayita dayle dayna dayne dayse dayton dayyaan deaglan deana deandra deandre deane deangelo deann deanna
deanne deante dearbhail dearbhaile dearbhla deasia debbi debbie debbra debby debera debi debora deborah deborrah debra
debrah debroah decebal declan dedra dedric dedrick deeann deedee deegan deena deepa deetta deger degmeer deha deiby
deicy deidra deidre deion deirbhile deirdre deisy deividas dejah dejan dejon dejuan delaney delano delbert delcie
delfina delfino delia deliah delil delila delilah delina delinda delisa dellar dellia dellie delma delmar delmas
delmer delmus delois delora delores deloris delos delpha delphia delphin delphine delsie delton delvin delwin dema
demarcus demario demarion demeter demetra demetri demetria demetric demetrio demetrios demetrius demi demian demilade
demirbuken demiriz demirok demiryurek demond dempsey dena deneen denes denese deniis denine denis denisa denise
denisha denisse denita deniz denizalp denkel dennie dennis denny denton denver denzel denzell denzil deon deondre
deonta deontae deonte dequan derald dereck derek dereon deric derick derik derkay derl derly dermot dermott deron
derrek derrell derrick derval dervilla dervla derwin derya deryanur deryl desean deshaun deshawn desi desiderio
desirae desiree desmond despina dessie destany destinee destiney destry detlef detlev dev devan devansh devante
devaughn deven devi devika devin devonta devontae devonte devyn deward dewayne dewey dewi dewitt dex dexter deyanira
dezider dezso dezzie dhriti dhruv diah diallo dian diana dianah diane diann dianna dianne diar diarmaid diarmuid dicie
dickson dicy dida didier didina diederik diedrich diego dierk dieter diethard diethelm diether dietlind dietlinde
dietmar dietrich digdaya dijana dijon diken dilan dilara dilare dilaver dilcan dilder dildora dilfeza dilhus dillan
dillard dillie dillion dillon dilnoz dilnur dilsad dilsat dilsitan dimas dimaz dimitri dimitrina dimitrios dina dinah
dincer dinckol dincsu dinda dinis dino dinu diogo dion dione dionicio dionigi dionisia dionisio dionne dionte dionyz
dipa dipta dirican dirja dirk dirlik dismas dita ditmar ditte dittmar divya dixon diya diyor diyora djamel djuana
djuna dmitri dobromila dobroslav dochia docia doerte doerthe dogan doganalp dogannur dogansah doguhan doina dolensoy
dollie dollye dolores doloris dolph dolphine dolphus dolun dom domagoj domantas domenic domenick domenico domhnall
dominga dominic dominick dominik dominika dominique dominque dominyka dominykas domitila domnica domonique donaciano
donagh donal donald donat donata donatas donatella donatello donato donavan donavon dondre donell doner donia donie
donita doniyor donmez donn donna donnacha donncha donnell donnie donny donough donovan donta dontae donte dora
doralisa dorathea dorathy dorcas dorcus doreen dorel dorene doretha doretta dori dorian doriana dorin dorina dorinda
"""
