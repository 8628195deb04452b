"""Given names in small Latin letters without marks, part 4; from the lists of Faker (MIT licence), frozen."""

GIVEN_4 = """
pete peter peteris peterson petr petra petrana petras petre petri petrica petrina petrisor petrona petronela petronila
petros petru petrut petruta petter petteri peyton phanice phebe phelim phelix phenphitcha pheobe phileine philemon
philip philipp philippa philippe philippine philis phillip phillis philomena philomene phineas phubes phuc phuong
phylicia phylis phyliss phyllis pia pien pierangelo pierette piergiorgio piergiuseppe pierina pierluigi piermaria
piero pierpaolo pierre piersanti pieter pietra pietro piia pijus pilar pim pina pinkey pinkney pintusorn piotr pippa
pirahmet piret pirjo pirkko pirmin piroska pitipat pius plesu pleun plinio plummer polad pollie polly polonca pompeo
pompilia pompiliu pomponio poncio pontus pooja popobawa porfirio pornchanok porsha portia posey poul povilas powell
praba prabawa prabowo prabu prakosa prames pranata pranav pranawa praneel pranit prasetya prasetyo pratt pratyush
pravoslav prayitna prayoga prayogo preben predrag premysl prentice prentiss presley preston pricilla priit prisca
priscah priscila priscilla priscillah prisha priska priya prokop prudencio prudie pryor przemyslaw puccio puji pumbaa
punhan puntira puput purcek purwa purwadi purwanto pushti puspa putri putu qaadir qaasim qabeel qabil qadar qadeer
qadi qadim qadir qahtan qaim qais qalib qamar qani qanit qaratel qareeb qarin qaseem qasid qasif qasim qatadah qawee
qay qays qedir qelender qenire qesem qezenfer qiana qiang qiyas qizbes qonce qori qosqar quadir quang qudamah quddoos
qudoos qudret quentin quiana quincy quinn quinten quinter quintin quinton quinty qulam qulu qumru qurban qusay qushi
qutaybah qutb raaghib raagini raahil raakin raamis raamiz raashid raatib rabah rabar rabb rabbaanee rabbani rabbiye
rabea rabecca rabee rabiah rabih rabit rachael rachana racheal rachel rachele rachelle rachid rachida rachit rachita
racquel radek radeke radha radhee radhika radika radim raditya radka radmila radomir radoslav radoslava radoslaw
radovan radovana radu raducu raduz radvile rae raed raees raegan raekwon rael raelyn raelynn raewyn raf rafael rafaela
rafaella rafal rafan rafay rafee rafeek rafeeq raffael raffaela raffaele raffaella raffaellino raffaello rafi rafid
rafih rafila rafiq raghav ragheb raghib ragna ragnar ragner ragnhild rahab raharja rahat rahayu raheel raheem rahel
rahiye rahma rahman rahmat rahmet rahmi rahn rahsaan rahul raiden raife raihan raija raik raili raimo raimondo
raimonds raimund raimundo raisa raissa raivis raivo rajab rajata rajesh rajeshri rajko rakeem rakide raksha raleigh
ralf ralph raluca ramadhan ramazan ramid ramil ramile raminta ramiz ramona ramsey ramunas ramune ramzi ranbir randal
randall randel randell randi randle randolf randolph randy rangga rania ranieri ranveer raoul raphael raphaela
raphaelle raquan raquel rashaad rashaan rashad rashawn rasheed rashid rashida rashidi rasim rasime rasma rasmus
rastislav rasul ratchanon ratih ratna raul rauno ravi ravy rawiri rayaan rayan rayburn rayen rayfield rayford rayhona
rayla raymon raymond raymonde raymund raymundo rayna raynard rayne rayshawn rayyona razi raziye razvan reagan reanna
reatha reba rebeca rebecca rebecka rebeka rebekah rebekka rebihat recep recepali redmond reece reese refet refik
refiqe regan regena regenia reggie reginal reginald regitse regitze rehaan rehema rehile rehime reid reidun reijo
reilly reimar reimer reimund reinald reinaldo reinel reingard reinhard reinhardt reinhart reinhild reinhilde reinhold
reinis rejane reka reksa rella remazan rembrandt remigio remington remus remy remzi remziyye renaat renada renae
renaldo renan renata renato renaud rendy rene renea renee rengul renita rennie rens renske renzo reqsane resad reshoni
resid resmiyye respati ressie restu resul resulcan retha rettie reuben reubin reva revza rexford rexhep rexsende
reyansh reyes reyhan reyhane reyna reynaldo reynold reynolds rezin rezzak rhavi rheta rhett rhian rhianna rhianne
rhiannon rhoda rhona rhonda rhys ria riad rian rianna ricarda ricardas ricardo ricards riccardo ricciotti richard
richardt richie richmond rick rickard rickey ricki rickie ricky ridhi ridwan rifkiye rigmor rigoberto rihanna rihards
riikka riina riitta rik rika rikard rikke rikki riku riley rilla rillie rimante rinaldo rinda rini rino rinor risalet
risasi rishi risper risto rita ritchie ritva riya riyad riziki rizki rizvan rob robb robbie robbin robby robert
roberta robertas robertina roberto robin robinson robiya robley robt roby robyn rocco rochdi rochelle rochus rodah
roddy roderic roderich roderick rodger rodgers rodica rodney rodolfo rodolphe rodrick rodrigo rodrigue roeland roena
rogelio roger rohaan rohan rohat roise rojnu rojus rokas roko roksana roland rolanda rolandas rolande rolando rolands
roldan rolf rolland rollande rollie rollin romana romanita romano romello romeo romie romina romolo romona romuald
romualdas romulo romulus romy ron rona ronal ronald ronaldo ronan rondal roni ronith ronja ronke ronna ronni ronnie
ronny rono rony ronya roope roosa roosevelt rory rosa rosabelle rosalba rosalee rosaleen rosalia rosalina rosalind
rosalinda rosalinde rosaline rosalva rosalyn rosamel rosamond rosann rosanna rosanne rosaria rosarie rosario rosaura
roscoe roseann roseanna roseanne rosel roselinde roseline rosella roselyn roselyne rosemarie rosemary rosena rosenda
rosendo rosetta rosevelt rosey rosie rosina rosl roslyn rosman rosmarie ross rossana rossie rostislav roswell roswita
roswitha rotich rotraud rotraut rouven rovsane rovsen rowan rowena rowland roxana roxane roxann roxanna roxanne
roxelana roxie roxy roy roya royale royce roza rozalia rozalija rozanne rozella roziya rozsa ruairi ruari rubabe
rubani ruben rubeyda rubie rubiela rubin rubye rudecindo rudi rudiger rudite rudolf rudolfo rudolfs rudolph rudra rudy
rueben ruedi ruediger ruel rufet ruffin ruffus rufino rufus ruggero ruggiero rugile ruhengiz ruhide ruhiu ruhiyye
ruhsat ruhshona ruhugul ruie rukia ruknettin rumaysa rumeysa rupert ruperta ruperto ruqayya ruqiya ruqiyye rusen
rushil ruslan rusman rusne russ russel russell rustin rusul rute ruth rutha ruthann ruthanne ruthe rutherford ruthie
ruthild ruwaihim ruxanda ruxandra ruxsare ruy ruza ruzena ruzica ryan ryann ryder ryker rylan ryland rylee ryleigh
ryley rylie rym ryma ryne ryohei ryosuke ryszard ryte rytis rza saabir saad saadat saadatu saadiq saafir saahir saaiq
saajid saal saalih saalim saanvi saaqib saar saara saariyah saba sabah sabahat saban sabar sabari sabas sabastian
sabatino sabbir sabeeh sabettin sabih sabihe sabil sabin sabina sabine sabiq sabire saboor sabri sabrina sabur saburah
sachi saci sacide sada sadaka sadan sadao sadaqat sadat saddam sade sadeed sadeti sadie sadik sadiki sadiman sadiq
sadittin sadiya sadiye sadye safet safia safii safina safinaz safiri safiya safta safura sagcan sagit sahat sahdiye
sahibe sahigul sahil sahin sahinbey sahinder sahir sahlar sahmar sahmettin sahnaz sahnuray sahra sahveled sai saidi
saiful saige saim sairah saire saka sakari sakina sakip sakir saksham sakti sakura salah saleh salena sali salih salim
salima salimah salimet salkin sallie sally salman salohiddin salome salomea salomey salsabila salurbay salvatore salvi
salwa sam samahat samaksh samama samandar samantha samara samarth samatha samesh sami samiah samie samiha samil samina
samir samira samire samiya samiyah sammie sammy sampson samson samsul samu samual samuel samuele samuli samurtay
samwel samweli samxal samy sanaa sanavber sanaya sancak sancar sanda sandalio sandi sandie sandile sandis sandor
sandra sandrine sandro sandu sanela sanford sanije saniya saniyah sanja sanjar sanjay sanjuana sanjuanita sanli sanna
sanne sanni sannie sante santeri santina santino sanur sanya sanziana saoirse saood saphira sara sarabi sarafina sarah
sarahi sardor sargin sariah saricabay sarina sarita sarka sarlota sarmite sarpkin sarrah sarthak sarunas sarunporn
sarvan sarvar sarvinoz sarya sasa sascha sasha saskia saso sathvik satia satomi satrettin satu satya saul saulius
saumu saumya saundra sauti savak savanah saverio saveta savilla savina savion savki savni sayali sayan saydam saygin
sayin sayrak sayuri sazime scarleth scarlett scarlette schley schuyler scot scott scottie scotty seaborn seadet seamus
sean seana seanan seaneen seanna sebastiaan sebastian sebastiano sebastiao sebastien sebastijan sebastjan sebattin
sebigul sebine sebire sebla sebrina sebuhi secgul secme sedaqet sedat sedife sedrick sefa sefer sefi sefiqe sefiye
sefure segilola segismundo seha sehamet sehel seher sehla sehreban sehrebanu sehza seide seija sejda sekim selah
selaheddin selale selatin selcan selcen selcuk seldon selena selene seler selime selin selina seline selma selmer
selmin selvi sema semaj semat semaye semed semender semenica semir semra semrin semsettin semsinisa semsiyye senad
senan sencar sendogan seneca seniha senkal senn sennur senol senora senuber seona seosamh sepp seppo septi seracettin
serafeddin serafet serafina serah seraina serban serda seref serefeddin sereina serena serencam serezli serfinaz
sergei sergej sergey sergio sergiu sergius serhatmehmet seriyye serkan serma serman sernur serol serpil servac
servinaz serxan sessa seth setya sevara sevcan sevdi sevdinar seve severiano severin severina severine severino severt
sevgen sevginur sevican sevil sevim sevinc sevinch sevindik sevket sevketfeza sevla sevsevil seward sexavet seyda
seydo seye seyfeddin seyfulla seyfullah seyhan seyithan seymour seymur seyran seyyide sezal sezen sezginbas sfiso
shaban shadrack shae shafter shahina shahnoza shahriyor shahzod shahzoda shaina shakila shakira shalon shalonda shamar
shameka shamika shamsuddeen shan shana shanae shanda shandra shane shaneka shanell shanelle shanequa shani shania
shanice shaniece shanika shaniqua shanita shaniya shanna shannan shannen shannon shanon shanta shante shantel shantell
shaquan shaquana shaquille shaquita shara shardae sharday sharde sharee shari sharif sharita sharla sharleen sharlene
sharman sharon sharonda sharron sharyl sharyn shasta shatara shaun shauna shauneen shaunna shaurya shavon shavonne
shawana shawanda shawn shawna shawnda shawnee shawnna shawnte shay shayla shaylee shayna shayne shea sheamus shedrick
sheela sheelagh sheena shehu sheila sheilah sheilla sheillah shekoni shelba shelbi shelbie shelby sheldon shelia
shelley shelli shellie shelly shelton shelva shelvia shelvie shem shemar shena sheng shenna shep sheree sheri sheridan
sherie sherilyn sherita sherlyn sherman sheron sherree sherri sherrie sherrill sherron sherryl sherwin sherwood sheryl
sheryll sheyla shianne shida shiela shih shiloh shinead shira shirl shirlee shirleen shirlene shirley shirleyann
shirlie shivani shivansh sho shohei shohjahon shohrux shoji shon shona shonda shonna shota shpresa shqipe shravya
shreya shu shukrona shyann shyanne shyheim shyla sian sibbie sibel sibilla sibonelo sibongile sibusisiwe sibusiso
sibylla sid sidar siddharth siddie sidiq sidiqe sidki sidney siegbert siegfried sieghard sieglinde siegmar siegmund
siegrid siegried siegrun siegward siem sienna sifa sifuna sigfrid sigfrido sigfried sigge sigismund sigita siglinde
sigmar sigmund signe sigrid sigrun sigurd sigvard sihawukele siim siiri sijuade siku silan silanur silas sile silja
silje silke sille silondile silvana silvester silvestro silvia silvian silviana silvie silvija silvio silviu simao
simas simber sime simen simeon simi similoluwa simina simion simisola simiyu simmie simo simon simona simonas simone
simonetta simonne simphiwe simphiweyinkosi simpson simten simuzer sinaida sinan sinasi sinda sindre sindy sinead
sinica sinikka sinisa sintija siobain sioban siobhain siobhan siofra sione siper siphesihle sirac sirap sirin sirivan
sirje sirkka sirpa sirriye sirzad siska sisko sissel sitare sithembiso sitiwat sittik sittikorn siv sivert sixi sixten
sixto siyabonga siylihan sjoerd skaidrite skender skolastika skye skyla skylar skyler slade sladjana slamet slavena
slavica slavka slavko slavomir slavomira slawomir sloane slobodan smaranda smilte sneha sneider snezana snjezana
soenke soeren sofi sofia sofiane sofie sofija sohret sokmen soleh solene soliha soline solma solmaz soloman solomon
solon solveig solvej solvita somadina somer somtochukwu sonad sondra sondre songuel songul songurkan sonia sonja sonji
sonke sonnur sonya sophia sophie sophronia sophy soraia sorana sorawut soraya sorcha soren sorin sorina sorine sosimo
sotaro souad soufiane souma soumia sovket sowande soydaner soykan soykut soyler soyselcuk sozer spela spencer spenser
speranta sphiwe spurgeon srecko ssu stacey staci stacia stacie stacy staffan stafford stana stancu stanford stanislaus
stanislav stanislava stanislavs stanislaw stanka stanko stanley stanton starla stasia stavros stef stefaan stefan
stefana stefani stefania stefanie stefanija stefano steffen steffi stefica stefka steinar stela stelian steliana
stella stellah stellan steluta sten stepan stepanka stephaine stephan stephane stephani stephania stephanie stephany
stephen stephene stephenie stephon sterre stetson stevan steve steven stevie stewart stian stien stig stijn stina
stine stiven stjepan stojan stuart suat suayp subhan subomi subutiye sucaettin suceddin suci sudabe sudie sudiksha sue
suekrue sueleyman suellen sugra suha suhani suheyda sukri sukru sukufe sukur suleiman suleyla suleyman sulhi sullivan
sumayya sumerya sumeyye sumner sunay sune sunel suner sungara sunita supasit supasita suphi sureyya surya susam susan
susanita susann susanna susannah susanne suse susen susi susie sussanne sussie suus suvakit suvari suvi suwijuk suzan
suzana suzann suzanna suzanne suze suzer suzette suzie suzy svante svatopluk svatoslav svea svein sven svenja svenning
sverre svetlana svetozar swala swaleh swantje swen swetlana syahrini sybil sybilla sybille syble sydell sydnee sydni
sydnie sylas sylivia sylke sylva sylvaine sylvana sylvania sylvanus sylvere sylvester sylvia sylviane sylvianne sylvie
sylvio sylwia symone synnove syreeta sys szabolcs szilard szilveszter szilvia szymon taahaa taahir taaj taalib taamir
taanish taariq taban tabassum tabatha tabetha tabish tabita tabitha taciddin tacnur tadas tade tadeas tadeen tadej
tadeja tadeo tadeusz tadhg tafazal tagangul tahaw tahawwur taheem tahir tahj tahmaseb tahmeed tahmid tahoor tahseen
taial taichi taimur taine taisir taisto taj tajammal tajammul tajudinn tajus takatifu takisha takuma talal talan talat
talayer talhah talia talibe taliyah tallie talmadge talmage tamala tamam tamanna tamara tamas tamasa tamatha tamati
tamaydin tambika tambra tameka tamekia tamela tamera tami tamica tamie tamika tamiko tamilla tamisha tammi tammie
tammy tamra tamsin tamu tamya tanak tanbay tandogdu tandy taneli tanesha tangaroa tangela tangul tanguy tanhan tania
tanika tanimu tanir tanish tanisha taniya taniyah tanmayi tanpinar tanses tansev tansig tantri tanveer tanvi tanya
tanyolac tanyu tapani tapio tara tarah taraji tarak taranci tarfaan tarik tariq tariyel tarja tarmo tarsha tartis taru
taryn tarzicius tasar tasdik tasha tashina taskan tasnim tassilo tasvir taswir tatia tatiana tatianna tatjana tatsuo
tatum tatyana tatyanna taufan taufik tauno taurean taurus tautvydas tavares tavaris tavian tavion tawana tawanda
tawanna tawkeel tawnya taya tayaydin taygan tayla taylak tayler taylor tayshaun tayyibe tayyip teagan teber tecimer
ted teddie teea teela teemu teena teerth teetat tegan teguh tehmine teija tejas tejs tekbay tekecan tekiner tekla
teknaz teksoy telemaco telim tella tellervo telly telman telmo telse temidayo temime temir temirhan temistocle
temizkal temucin tenika tenisha tennie tennille tenvir tenzin teo teobaldo teodor teodora teodoro teodors teodosia
teodosio teofil teofila teofilo teohari teona tera terance terane tercan terell terence teresa terese teresia teresiah
teresita teressa terez tereza terezia terezija terhi teri terina terje tero terrance terrell terrence terri terrill
terry terttu tess tessie teun teuta teuvo tevin tevs texanna texie teybet teymur teymuraz teymurcin tezcan tezol
thabani thabisa thabisile thabiti thad thaddaeus thaddaus thaddeus thalente thales thalia thanatcha thandazile
thandeka thandiwe thando thanh thao thea theadore theda thedore thekla thelma thembeka thembekile thembile thembisile
theo theobald theodis theodocia theodoor theodor theodora theodore theodoro theodoros theodosia theola theophil
theophile theres theresa therese theresia therman theron thi thiago thiare thibaud thibault thibaut thibo thierry
thies thijmen thijn thijs thilo thinhinane thom thomas thomasina thompson thor thoralf thorben thore thornton thorsten
thorwald thos thresa thuo thure thurlow thurman thursa thurston thuthukile thyra tiago tianna tiarna tiarnan tiarra
tiberia tiberiu tibo tibor tiburcio ticen tichomir tiegan tiera tiernan tiesha tiffani tiffanie tiffany tigin tiia
tiina tiit tiiu tijl tijmen tijn tijs tilda tilen tillie tillman tillmann tilman tilmann tim timbul timea timeo timm
timmie timmothy timmy timo timotei timotej timoteo timothee timothy timur timurtas tina tinal tincuta tindra tineke
tiney tinie tinnie tirdad tirta tirtayasa tirza tisha tishie tishk titas titilayo titin titus tivadar tiziana tiziano
tjasa tobi tobias tobiasz tobie tobin toby toccara todd todor todsawun tofiq togan togrul toivo toker toki tokoz
toktug tokunbo tola tollie tolonbay tolulope toluwanimi tom tomas tomasa tomasz tomaz tomeka tomi tomie tomika
tomislav tommaso tommi tommie tommy tomo tomori tomoya tomris tomurcuk toney tonguc toni tonia tonicha tonino tonja
tonje tonny tono tonu tony tonya toomas topias topuz toralf torben torbjorn torel torey torhan toriano torie torill
torquato torrance torrence torrey torrie torry tosha toshiko toshio tove towanda toya tracee tracey traci tracie tracy
traian traude traudel traudl traugott travis travon trayvon treacy treasa treena tremaine tremayne trent trenten
trenton tresa tressie trever trevin trevion trevon trevor trey treyton treyvon tricia triin trilby trine trini triona
tripp tripti trish trisha tristan tristian tristin triston triveni triya troels trond trong troy trude trudi trudie
trudy trula trumaine truman trung trystan tsai tsubasa tsuma tsung tuan tuana tudor tudorita tudosia tuelay tuere
tuerkan tufani tugcan tugce tugiman tugrulhan tugtas tuija tukelalp tukezban tukufu tulay tulia tulin tulio tullio
tulun tumer tumkurt tunahan tuncboga tunchanok tunckilic tunde tung tunguc tunradee tunzale tuomas tuomo turabi tural
turan turane turcan turcein ture turgut turid turkalp turkan turkane turkmen turknur turlough turvi turxan tutkucan
tutkun tuukka tuula tuuli tuulia tuulikki tuva tuyug tuzeer tuzenur twan twila twyla tycho tye tyesha tygo tyla tyler
tylor tymon tymoteusz tyquan tyra tyree tyreek tyreese tyrek tyreke tyrel tyrell tyrese tyrik tyrin tyriq tyrique
tyron tyrone tyrus tyshawn tyson tzu ubaadah ubadah ubaid ubaidah ubaldo ubayd ubaydullah uberlinda uberto ubeydullah
ubika ucan ucbeyi ucchal ucgul uche uchenna uchita uda udant udarsh udeen udeera udo udyati ueli uffe ufukay ugan uge
ugne ugo ugolino ugur ugurkan ugurtan uhban ujamaa ujunwa ula ulakbey uldis ulduz ulf ulfat ulfet uli ulises ulke
ulker ulkudes ulkum ulla ulle ullrich ulrica ulrich ulrik ulrika ulrike ultan ulu uludag ulugbey uluman ulutay ulva
ulvi ulviyye ulya ulysses umaarah umair umande umang umar umay umaya umberto umi umid ummahan ummahani umman ummet
ummuhan umoja umray umusan umut umutcan unal undine unek unggul unjani unlen unnati unni unsever unubol uolevi
upadhriti upasna upik upkaar upma uraltay urfan urfettin urhan uriah uriel urijah urishilla urmas urmi uros urper
urrab urs ursa urska ursula urszula urte urvashi urvi usame uschi ushan ushindi usiku usman usmon ustun usyi utama ute
utkarsh utkucan utz uwe uyanser uygun uzbay uzer uzeyir uzima uzsoy vacibe vaclav vadim vafir vagn vahid vahide
vahittin vaida vaidas vaino vaishnavi vajen vakare vakris valarie valary valborg valdemar valdis valeh valentim
valentina valer valere valeri valeria valerie valerij valerija valerio valeriu valero valery valeska valide valinda
vallary vallie valon valorie valter valtteri vamakshi vander vanesa vanessa vania vanja vannie vansha vanya vaqif
varenya vargin varlik varsha varvara vasana vasare vasatika vashon vashti vasif vasil vasile vasilica vassie vassilios
vasudha vasyl vaughan vaughn vaysal vazeh vecide vedant vedat vedhika vedika vedran veera veeti vefa vefadar vefia
vegard veijo veikko veit vejune velda veli velia velitdin vella velma venancio venceslas vendela vendelin vendula
venessa veniamin venie venita venla vennie veola vera verda verdell verena vergie vergil verim verl verle verlene
verlie verlin verlon verlyn vern vernell vernelle verner verneri vernetta vernia vernita vernon veronica veronicah
veronika veronique vesa vesna vester veva veysel vezat vezrife vic vicenta vicente vicentia vicentiu vick vickey vicki
vickie vicky victoire victor victoria victoriano victorine victorino vicy vidadi vidar vidhi vieroslava viesturs viggo
vigilija vihaan viivi vija vikki vikram viktor viktoria viktorie viktorija viktors vilayet vildane vilde vilem vilgot
vilhelm vilhelmiina vilhelmina vilho viliam vilis vilius viljami viljem viljo villads ville vilma vilmer vilmos vilnis
vilte vilums viman vinaya vince vincenc vincent vincentio vincentiu vincenza vincenzo vinciane vineta viney vinicio
vinicius vinie vinko vinnie vinsen vinson vinton vinzenz violetta viorel viorela viorica virag viraj virdie virge
virgel virgia virgie virgil virginie virgle viridiana virman virpi visarion visvaldis vit vitalija vitalis vitazoslav
vitezslav vitor vitoria vittoria vittorio vitus vivaan viveka vivian viviana viviane vivianne vivien vivienne
vjekoslav vjollca vlad vladelina vladimir vladimira vladislav vladislavs vlado vlaicu vlasta vlastimil vlora voichita
voicu vojtech voldemars volkan volker volkhard volkmar vollie volney vonda vonetta vonnie vratislav vratko vrinda
vrishti vritti vuokko vuqar vusal vusale vusumuzi vyanjana vytautas vyte waahid waail waajid waceera wachira wade
wadee wadood wafa wafae wafeeq wafi wafiq wafula wahab wahb wahban waheed wahhaab wahhaaj wahyu waida waimarie
wainaina waino wairimu wakeeta wakiman walburga waldemar waldtraut walentina walfried walid wallace walli wally walter
walther walton waltraud waltraut waltrud waluyo wamalwa wambua wambugu wambui wamwema wanda waneta wangari wangila
wangui wani wanita wanja wanjala wanjiku wanjiru wanjohi wannes wanyama wanyonyi warda wardaya wardell wardi warhi
waridi warinder warjas warji warner warre warren warsa warsita warta warwick waseme wasin wasis wassaya wassim watika
wava waverly wawan waweru wayde wayland waylon wayman waymon wayne wazir webb webster weddy weena wei wekesa weldon
welton wenceslao wenche wencke wendel wendelin wendell wendi wendolin wendy wenke wenzel wera werner wes wesley
wesonga wess wessel westin westley weston whitley whitney wibke widisha widya wiebke wieland wieslaw wigbert wikitoria
wiktor wilber wilbert wilbur wilburn wilda wiley wilford wilfred wilfredo wilfrid wilfrido wilfried wilfriede wilhelm
wilhelmina wilhelmine wilhelmus wiliam wilkie willa willaim willam willard willem willene willfried willi willia
william willian williard willibald willibert willie williemae willis willodean willy wilma wilman wilmar wilmer wilson
wilton wiltrud winda windell winfield winford winfred winfried winifred winni winnie winnifred winny winona winston
winthrop winton wira wirda wiremu wirt wishi wisnu witold wladimir wojciech woldemar wolfgang wolfhard wong woodie
woodroe woodrow woodson worley wriddhish wridesh wulan wur wuraola wyatt wycliff wycliffe wylie wyman wynona xalak
xaleddin xalid xalide xaliq xalise xamis xanana xander xanim xankisi xanlar xatire xaver xavi xavier xelil xena xenia
xeyal xeyale xeyyam xia ximena xiomara xiti xiulan xiuying xobeen xolid xosrov xuan xudaverdi xudayar xudu xumar
xzavier yaa yaakov yaaseen yachana yacine yada yadavi yadid yadiel yadigar yadira yael yafi yafir yaghnam yagin
yagizkurt yagnesh yago yahaira yahia yahir yahsi yahsikan yahvi yahya yahyaa yahyo yair yaiza yajaira yakobo yalazabay
yalcin yalgin yalin yaltirak yamar yameen yamen yamid yamile yamilet yamilex yamin yamini yan yanara yance yancy
yandel yanet yaneth yani yanick yanik yanina yanira yanis yanisa yanki yann yannic yannick yannik yannis yaqeen yaqoot
yaqub yar yara yareli yaretzi yargi yaritza yasaar yasan yasar yasattin yaseen yasef yasemen yasemin yash yashasvi
yashawini yashem yashica yashoda yashodhara yashvi yasin yasina yasinta yasir yasmeen yasmin yasmina yasmine yasna
yassin yassine yasti yasuhiro yatan yathrib yatin yauvani yaver yavuz yawar yawer yayak yazan yazeed yazganalp yazgul
yazmin yda yecid yee yeferson yegane yehuda yehya yeimy yeison yejide yekbun yekda yelesen yeneral yenifer yenny yeny
yepelek yeraz yergha yerko yerson yertan yesenia yesica yesid yesil yesoob yessenia yessi yessica yetisal yetta
yetunde yewande yfke yigit yildir yildiz yilma yilmaz yina yineth ying yinthe ylenia ylva ylvi ylvie yngve yoan yoann
yocelyn yochana yoel yohan yohana yohane yoichi yoko yolal yolanda yolande yolima yolonda yonatan yonathan yonetmen
yong yono yoom yordan york yoruc yosef yoselin yoshiko yoshio yoshita yosma yosuke youba youcef younes youri yousef
yousra youssef yrjo yrsa ysaline yucel yucelen yudy yueh yug yui yuki yuli yulia yuliana yulieth yulisa yulissa yuly
yumiko yumun yun yung yuni yunis yunita yunt yunus yurani yurany yurdanur yurdaser yureed yurem yuri yuridia yurtguven
yurtseven yurttas yury yusif yussuf yusuf yuta yutika yuvraj yvan yves yvette yvon yvonne zaafir zaahid zaahir zaakir
zabir zablon zacarias zach zacharia zachariah zacharias zacharie zachary zachery zack zackariya zackary zackery zada
zadie zaeem zaenab zafeer zafrul zahaar zaharia zaheer zahfer zahi zahid zahir zahnya zahra zahri zahro zahrun zahur
zaib zaid zaiden zainab zainabu zaira zaitra zaituni zakaria zakariyo zakary zakayo zakhele zakir zakiyaxon zalan
zaliha zalindra zaman zamfir zamfira zamin zamiq zamir zamira zan zana zandra zane zaneta zanis zaniyah zansi zarar
zarengiz zaria zariah zarna zashil zauqi zaur zavier zavion zaweel zayan zayd zayden zaynab zayne zayyan zayyir
zbigniew zbynek zdenek zdenka zdenko zdislava zdravko zeb zebirce zebulon zechariah zeferino zehaan zehnia zehranur
zejna zekayi zeke zekeriyye zeki zelaya zelda zelha zelia zelie zeljka zeljko zella zelma zelmira zelpha zemfira
zemine zemyna zemzem zena zenas zende zenia zennun zeno zenobia zenon zenovia zenta zenzele zenzile zerafet zerdad
zerdust zeride zerif zerife zernigar zetta zettie zevlude zewad zeynal zeyneb zeynegul zeynelabidin zeynep zeyno
zeynulla zhane zibeyde zibuyile ziedonis ziga ziggy zigmund zigrida zihni zikmund zilfa zillah zilmil zilpah zilpha
zimran zina zinal zineb zinet zinhle zinnura zinnure zion zipporah zita ziva zivile ziya ziyaettin zlatica zlatko zoe
zoey zofia zofie zofija zohre zohrehan zoila zoja zollie zoltan zora zoraida zoral zoran zorica zorka zsanett zsigmond
zsofia zsolt zsombor zsuzsanna zuba zubayr zubeyde zufer zuheyla zuhri zula zulaikha zulbiye zulema zuleyxa zulfa
zulfiyye zulfuye zulgarni zulma zumaridi zumre zumrud zunilda zuwayhir zuwena zuzana zvonka zvonko zwatie zygimantas
"""
