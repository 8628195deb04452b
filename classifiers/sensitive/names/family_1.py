"""Family names in small Latin letters without marks, part 1; from the lists of Faker (MIT licence), frozen."""

FAMILY_1 = """
aaaqil aabid aadam aadil aalam aalto aaltonen aalts aamil aamir aamirah aanei aarif aariz aarts aasa aasen aasif aasim
aasmae aatiq aavik aazim abaan ababei abascal abatantuono abba abbad abbadh abbagnale abbas abbasli abbasov abbasova
abbaszade abbes abbosov abbott abdalla abdallah abdelaziz abdellaoui abdelli abdi abdiaziz abdifatah abdikadir abdille
abdinoor abdirahman abdou abdow abduazizov abduboriyov abdulhamidov abdulla abdullah abdullahi abdullaoglu abdullayeva
abdullazade abdullohov abdumalikov abdurahmonov abe abele abella abellan aberg aberhart abernathy abicic abid abiola
abola abolina abolins abols aboraa abou abouda aboukir abrafi abraham abrahamova abrahamsen abrahamsson abramczuk
abramov abramovic abrassart abrego abreu abrorov abshire abubakar abubakrov abuga aburto abwao accardo acevedo
achaorainn acharya achberger achbergerova acheampong achieng achison achleitner achola achour achouri achtelik ackerl
ackermann acuna adadia adamaszek adamczyk adame adamec adamecova adamiuk adamova adamow adams adamski adamson adamu
adasme adda adebisi adegbite adegoke adekunle adelakun adeleke adelusi ademiluyi aden aderibigbe aderogba adesiyan
adetokunbo adeyemi adeyemo adhaimh adhastair adhiambo adinolfi adisa adkins adler adolfsson adolph adoma adomah
adomako adongo adow adriaansen adriaensdr adriaense adriaensen adriaenssens adrian adriansyah adrovic adryaens adu
adusei adutwum adutwumwaa adwubi adzijevic aebi aeby aeije aelftrud aerts aertsz afanasjev afirifa afoakwa afolabi
afolayan afonja afrakomaa afruzova agaoglu agarwal agayeva agazzi aggarwal aghas agnesi agnew agostinelli agostini
agovic agrawal agren aguayo agudelo aguilar aguilera aguilo aguirre agullo agurto agusti agyapomaa agyapong agyare
agyei agyeiwaa agyemang ahearn ahearne ahern aherne ahlberg ahlgren ahlin ahlqvist ahlstrom ahluwalia ahmad ahmadi
ahmadov ahmed ahokas ahola ahonen ahortor ahuja aichholzer aichinger aidicin aigner ailin ailpin aindriais aindriu
ainmneach ainsboro airaksinen airchinnigh airligh airmeas airt aissani aissaoui aitigin aitken ajao ajayi ajello
ajewole akar akbarov akca akcay akdeniz akelis akello akerlund akerman akesson akgunduz akhtar akinrinola akinwale
akinyi akmacic akmalov akoaa akobirov akoth akoto akowua aksu akumu akyaa akyeampomaa akyeampong akyena alabi alanen
alanko alarcon alastair alastroim alatalo alberdi alberola albers albertini alberto albin alboni albrecht albu
albuquerque alcantar alcaraz alcolea aldobrandi aldridge alejandro aleksa aleksander aleksandrov aleksandrzak alekseev
aleksiejuk alemannie alemany alemdar alenburg alex alexander alexandersson alexandre alfaro alfonsi alfonso alfredsson
alighieri alinurov aliyev aliyeva alkovic alksne alksnis allain allal allali allan allard allemanie allendes allerby
allik allis allison allmhurain almagia almagro almansa almanza almaraz almazan almeida almgren almonacid almonte
almqvist aloba aloisio alonzi alonzo aloo alpaidis alsina altamirano altenwerth altmann aluoch alvarado alvarez alvaro
alve alvear alves alzinova amahle amaldi amalrada amann amanovic amanowicz amaral amat amaya ambani ambrasas
ambrozewicz ambrozic ambrozik ameur amhalghaidh amhlaigh amhlaoigh amhlaoimh amidzic amina aminova amirayeva amirov
ammaniti ammann ammari amoa amoako amoakowaa amoanimaa amoasi amoit amon amondi amorim amoros ampadu ampofo ampofowaa
ampoma amponsa amponsah ampuero amrane amrani amrein amri amrouche amstel amundsen anabadha anand anarqizi anastasi
anaya anciaux anderberg anderl andersen anderson andersson andile andorful andra andrade andras andrasek andrasik
andrasikova andrasova andrearczyk andreasen andreasik andreassen andreasson andreev andrejczuk andren andreotti
andreozzi andresen andreu andrew andrews andriani andries andrijasevic andrijevic andrukiewicz andruszko andrys
andryszczyk andrzejewski andrzejuk andziak anekvorakul angarita angerer anggraini anggriawan angiolello anglada
anguiano anguillara anguissola anguita angulo angus angwenyi anichini anicic aniola anisayeva anissimov ankiewicz
ankra ankunding anna anne annraoi annsboro annus anokye anraoi ansboro ansems ansomaa ansomah ansorova antal antalova
antelami anthony antikainen antoine antolkovic antonacci antonczak antonelli antonello antonetti antonic antonini
antonioni antonov antonsen antonsson antonucci antony antoszczyk anttila anttonen antunes antunez antwi antwiwaa
anusaigh anvarov anyango anyanwu anyona aodha aodhain aodhchain aodhchaoin aodhgain aogain aoidh aoki aoko aonghais
aonghuis aonghusa apablaza apanowicz apine apinis apiyo apodaca apondi aporti appelman appia appiah apsite apsitis
arab aracena aragao aramburu arancibia aranda araneda arango aranguiz araszkiewicz araujo aravena araya arazli
archambault archuleta ardelean ardianto ardila arellano arendarczyk arendt arens arent arevalo argan argurio ariasso
aribi ariens arifcanov arino ariosto ariza arjona arkel armatys armellini armendariz armengol armenta armijo armstrong
arnaiz arnal arnau arnaud arnesen arnold arnott arnould arnsberg aronsson arora arranz arregui arreola arriaga
arriagada arrieta arro arsenault arslan arsoy artain arteaga arthurs artigas artner artuir aru arula arvidsson arya
aryan aryani arzulu asadov asamoa asamoah asante asantewaa asare asberg aschauer aschman ashe ashley ashman ashton
asiama asiedu asieduwaa asikainen asilayeva asilbekov aslan aslanova aslund asmanova asmiraeva asmundo asplund
asprucci assche asselin astete astorga astrom astudillo ataa atakisioglu atchison atha athman atieno atienza atkins
atkinson attia atwal atzler aubert aubry audet auer aufderhar augustsson augustynek auinger aulenti auma aumann aunina
aunins auraq austermuehle austermuhle autio auvinen auwera auzina auzins avalos avendano avery avila avogadro avoirt
avotina avotins awadh awadil awamil awani awinja awino awj awmar awodiran awolowo awuah awuor axelsson axundlu axundov
axundova axundzade ayaan ayad ayadi ayala ayamin ayanda ayandokun ayers ayieko ayize aylinova ayllon aylward ayoola
ayubov ayuma ayyubi azban azevedo azizi azizov azizova aznar azocar azorin azzouz baafi baah baalen baaqir baaree
baashir baasim baasit baawia babanli babati babato babayeva babey babic babij babiuch babjak babjakova babol babtunde
babu bacaeir bacaer bacak bacha bachanek bacher bachinger bachler bachmann bacic bacik backes backlund backman
backstrom bacosi baczkiewicz badami badan badel badia badilla badillo badoer badoglio badr badu baeck baehr baele
baelen baena baer baere baerer baert baeten baetens baets baettig baeyens baez baeza baggio baghdadi bagirov bagirova
baglioni bahamonde bahamondes baharia baharli bahati bahena bahl bahloul bahna bahno bahnova bahon bahr bahri
bahringer baidh baier bailey bailis bailly bain baird bairead baisceir bajaj bajak bajamonti bajan bajardi bajc bajko
bajwa bakalarczyk bakare bakari bakhouche bakhti bakiera bakiewicz bakixanov bakke bakker bakos baksa bakshi bakun
balaguer balakrishnan balan balasubramanian balatinac balawender balaz balazova balazs balazy balbi balbo balcewicz
baldauf balderas baldick baldwin baldys baleegh balic balik balincic balint balistreri baljak ballard ballester
ballesteros balmat balode balodis balog balogh balogun balotelli baltins bambad bamidele bamiloye bana banachowicz
banain banak banas banasova bancerz bandello bandeville bandyk banek banerjee banicevic banik banko bann bannain
bannon bano banos banova banovac bansal bantwini banuelos banville bany banys banzer baoigheallain baoighill baoill
bappa baptista barac barad barahona barajas baral baran baranka barankiewicz barankova baranov baranova baranowicz
baranowski baranski barasa baraza barbarigo barbera barberini barbey barbic barbieri barbieux barbir barbora barbosa
barcaccia barcella barcelo barcena barcz barczuk barej bareja barela barents barese baresi baresic bargetze baric
baricevic barillaro barillon barisic barkholz barkovic barlog barlow barna barnaba barnes barnett barneville baro
baroffio baroid barokova barongo barozzi barr barracco barraq barraza barreto barrett barria barrientos barrnette
barron barry barsanti barszczak barta barteczko bartel bartela bartell bartels barth barthel barthelemy bartkowicz
bartl bartlett bartley bartlomiejczyk bartman bartocha bartoletti bartoli bartolome barton bartos bartosik bartosikova
bartosova bartoszak bartoszczyk bartova bartovic bartovicova bartus barun barusic bary barzini basaam basadonna basaj
basak bascunan bashaar bashaarat basheerah bashir bashirian baska basko baskova basnec baso basova bassett bastek
bastiaanse bastiaense bastias bastidas bastien bastin basu baszak bataglia batal batchelar batliner batlle batog
batool batra batrac batrnek battig battisti batz bauch baudoux baudry bauduin baum baumann baumbach baumgart
baumgartner baur bausch baustert bauwens bauza bavaud bawa bawol bayeni bayramov bazela bazjak bazydlo bazylewicz
bazyluk bazzi beachain beagain beaglaoich beahan beakey beal bealatun beale beannuille bearain bearnain bearra
beartlaigh beasley beasty beataigh beattie beatty beauchamp beaudoin beaudry beaujean beaulieu beaumont beauregard
bebic beccaria beccheria bech becht bechtelar becker beckers beckius beckmann bedard bedi bednar bednarczyk bednarek
bednarik bednarikova bednarova bednarowicz bednarski bedoya beeck beeckman beeckmans beekman beernaert beernink
beffort beggan beggs begley begonja beguelin beguin begum behan behl behrendt behruzov beice beigg beijring beireach
beirgin beirn beirne beissel bejger bejm bejma bejnarowicz beka bekaert bekbergen bekus belaid belaidi beland belanger
belarbi belbachir belda bele beletic belhadj belisle beljajev belkacem belkacemi belkadi belkheir belkhiri bellemans
belletini bellini bellocchio bellucci belmans belmar belmonte belosevic belov belpere belton belz belza bembenek bena
benabdellah benahmed benaicha benaissa benali benamar benamara benameur benaouda benavent benavente benavides
benavidez benchapatranon bencheikh bencic benes benesova benet bengtsson benic benitez benmoussa bennet bennett beno
benova bensaid bensalah bensalem benslimane benson bentheim benthin benton benus benuska benuskova benusova benussi
benyahia benyamina benyoucef benziane beolain beourgeois berakovic beran beranek berankova beranova berberat berchem
berchtold berdzik bereda berek berends berendse berendt berenguer beres beresford bergant bergdahl bergeron berggren
bergh berghe berghmans bergin bergkvist berglund bergman bergmann bergnaum bergoglio bergqvist bergsten bergstrand
bergstrom bergvall berkahn berkane berkani berkel berkum berlusconi bermingham berminghim bermudez bernaards bernad
bernal bernard bernardi bernardic bernardini bernardova bernasconi bernat bernatek bernatowicz bernetti berney
bernhard bernicia bernie bernier bernini bernolak bernolakova berntsen berntsson berre berrios bersani berscheid
bertels bertelsen bertemes berthelot bertho berthold bertilsson bertin bertoli bertolucci bertoni bertosa bertran
bertrand berube berus bervoets berzina berzins besancon besencon besiroglu beska besnard besse betancourt betancur
betka betlej betschart bett bettahar bettendorff bettin bettoni beuchat beuret beurret bevan bevc bevilacqua beyens
beyer bezak bezakova bezemer bezic bezjak bhagat bhailis bhain bhaird bhaiteir bhakta bhal bhaldraithe bhalla bhandari
bhardwaj bhargava bhasin bhat bhatia bhatnagar bhatt bhattacharyya bhatti bhavsar bheachain bheannuille bheatha bhebhe
bhedleni bheithigh bhejelibomvu bhembe bhengu bhensela bhiadhtaigh bhial bhiocaire bhloscaigh bhosc bhovungana
bhreitheamhain bhreithimh bhriain bhride bhua bhui bhulbh bhulf bhungane bia biachain biagi biagiotti biaidh bialach
bialasik bialczyk bialk bialka bialous bianchi bianchini biasta biataigh bibisorayeva bicak bicanic bicek bicekova
bichler bicz bidas biedermann biegala bielat bielecki bielen bielik bielikova bienia bieniak bieri biernacik
bierstraten biesaga biesek biesenbos biesty bieszke biezenbos bignardi bii bijelic bijlsma bikelwayo bikwayo bilaal
bilbao bilek bilekova bilewicz bilgin bilik bilir bilka bilko bilkova billung bilodeau bilolov binaghi binda bingula
binner bintner bintz bionain biorain biorainn birgen birkeland birkic birmingham birn birnbaum biro birtic birzniece
birznieks bisaga bishell bisson biswas bitner bitschnau bittner biver biwer biwott bixio biyase biyela bizhan bizjak
bjelis bjork bjorklund bjorkman blaca blackburn blackwell bladek blagaic blaha blaho blahova blais blaise blake
blanchard blanchette blanco blanes blankenship blasco blasi blasik blaszczyk blaszyk blathmhaic blatnik blauensteiner
blaut blazej blazejak blazejczak blazejewicz blazejova blazek blazevic blaziak blazic blazicko blazkova blazquez
bleijenberg blevins blewanus blin blioscain blixt bloch bloemendaal blomberg blomgren blomkvist blommaert blomme
blomqvist blondeel blondiau blose blouin blowick bluemel blum blumel bluszcz boada boadi boadu boaga boahen boakye
boakyewaa boase boatemaa boatemaah boaten boateng bobadilla bobak bobal boban bobanovic bobel bobik bobko bobrowicz
bobryk bobula bobulova boburov boccaccio boccherini boccioni bocelli bochnak bochnia bochud bociek bodaicin bodart
boddaugh bodek bodhlaeir bodhlaer bodin bodnar bodner bodoni bodson boduch bodych bodzak bodziony boe boechat boeck
boeckx boehler boehm boerner boesch boeser boetet boezio bogaczyk bogadi bogaert bogaerts bogain bogan bogdal bogdan
bogdanov bogisich bognar bogner bogovic bogumil bogusiewicz boguta bohan bohdanowicz bohlander bohler bohlin bohm
bohman bohnbach bohorquez boichat boillat boily boisvert boitani boito boivin boix bojanic bojarczuk bojczuk bojdo
boke bokenkamp boksa boland bolander bolanos bolcevic boldu bolger bolghuidhir bolguidhir bolin boljkovac bolkesteijn
bolnbach bolton bolzmann boman bombieri bompiani bonanno bonar bonatti bonaventura bonaya bonbach bondarenko bondaruk
bondra bondrova bondt bondumier bondyra bonet bongiorno boniface bonino bonneau bonner bonnin bonolis bonomo bonsra
bonsu bonueva bonvin bonvini booden boogaerts booker boone boonen boonpungbaramee bophela bor borah borak borbely
borczyk borejko borek borekova boreland borges borgia borgstrom borik borikova boris borisova borissov borja borjesson
bork borka borkiewicz borko borkova borkowicz borkowski borland borman borner borojevic boros borosak borovsky borovy
borowski borquez borrani borras borrell borremans borromeo borromini borroni bors borsellino borsiere bortachain
bortkiewicz boru boruc borun boryczko borysewicz borysiak borysiewicz borysiuk borzomi borzych borzym bosak bosakova
bose bosek bosibori bosilj bosio bosire boska bosman bosmans bosnak bosnakova bosnjak bosnjakovic bossche bosshard
bossi bossuyt bostrom bostrov bosurgi botello botham botic botsford bottaro botteron botticelli bottigliero
bouabdellah bouafia boualem bouali bouaziz boubekeur boucetta bouchama bouchard bouchareb bouchat bouchet bouckaert
boucsein boudart boudewijns boudiaf boudjemaa boudraa boudreau bouguerra bouhuizen boukhalfa boukhari boukhatem boulay
boulogne boumaza boumediene bounab bourgondie bourke bourquard bourquin bousquet boussaid boutaleb bouthoorn boutin
bouwhuisen bouziane bouzid bouzidi bova bovene bovenen bovet bovy bowater bowden bowe bowen bowles boyabenyathi boyce
boyd boyer boylan boyle boyse bozanic bozanovic bozic bozicevic bozickovic bozikovic bracha brachaczek brachman bracke
bracun bradaigh bradain bradden bradford bradic bradley bradshaw bradtke brady brae braem braeuer bragadin bragaglia
bragt brahier brahimi brahmbhatt brahmi brajkovic brakus bralic brambilla branaola brancaccio branciforte
brandenburger brandic brandl brandner brandstaetter brandstatter brandstetter brandtner branka brankovic brannelly
brannstrom braoin braonain brar brassil brauer brcko breanain breanndain breasail breaslain breathnach bree breen
bregula breheny breisleain breitenberg brejnak brekke brenen brenna brennan brenner bres brese breslin bresnehan
bresse brett breuer breugel breugelensis breugelmans breukeleveen breukelveen brezina brezinova brezjan breznik briain
brian brianain briand briartaigh briccialdi briceno brichard brichese bridson briede briedis briel briemer brien
briere brievingh briggs briody brionain briones brisee briseno brislane brisleain brisson britvec briutean brizee
brlas brlek brletic broberg brock brodawka broderick brodin brodka brodowicz brody broeck broeckx broekhoven broeshart
brogain broggini broic broin broithe brojek brolchain brolin broman broncel bronder broniarek broniek bronka brookes
brophy broquet bros broschi brosius brosnachain brosnan broszkiewicz broughan browarczyk browne broy broz brozda
brozova bruachain bruadair bruadar bruce bruchem bruck bruckner bruder bruen bruggeman brugger brugman brugnaro bruic
bruijn bruijne bruiseal brumleve bruneau bruneel brunelleschi brunello brunner brunovska brunovsky brunswijk brus
bruscantini bruska brusko bruskova bruton bruun bruycker bruyn bruyne bruyninckx bruynzeels bruzda bryan bryant
bryczek bryda brygola bryja bryndza bryson bryzek brzakala brzek brzezinski brzezniak brzozowski brzykcy buachalla
buadha buadhachain buadhaigh buaile bubak bubel bucanac bucar buch buchalik buchanan buchberger buchegger buchel
bucher buchholz buchinger buchler buchner buckley buckridge buczko buczma budai budaqli budhlaeir budig budiman
budiyanto budkiewicz budner budniak budrewicz budych budzen budzich budzyn buechel buehler buehlmann buelens buendia
buerger bugiel bugla bugno bugnon bugueno buhari buhler buhlmann bui buick buijs builteir buitleir buitrago bujard
bujas bujko bukhosini bukovec bukovska bukovsky bukowiec bukowski buksa bukvic bulak bulanda bulawa bulczak buljan
bultot bulzoni bumb buncic bundi bungic bunic bunlerngsri bunlupong bunschoten bunyadzade buonauro buraid burbano burc
burca burcardo burch burchard burchardt burchill burcul burczak burdach bures buresova burgess burgos burgstaller
buric burke burkiewicz burman burnach burnat burnett burrell bursic burt burton burtscher burzawa burzec buscetta
busienei busko busljeta busoni busquets bustamante buszka buszkiewicz buszko buszta butala butkovic butkus butrym
butselaar buttimer buttimore buuren buyse buysse buytelaar buza buzov bwire bylina bylund byra byrd byrne byrnes
bystrek bystrom bystron bytner byzdra bzdega bzdziuch bzymek caba cabala caban cabanillas cabbarli cabezas cabhail
cabibbo caboto cabraigh cabrini caccianemico caccioppoli caceres cacko cadain cadden caddow cadefau cadhain cadhla
cadhlaigh cadorna caetani cafarchia caffarelli cafferkey cafferky cafferty caffrey cafraigh cafua cafuk cagalj cagney
cagnin cagnotto cahalane cahill cahillane cahir caibe caicedo caidin cailin cailpin caimbeal caimbeul cain caine
cainero caingne cainnigh cairbre caireallain caironi caiside caisin caisleain caislin caithir caithlin caitigin cakala
calaigh calarco calatayud calbhaigh calbo caldwell calgari calhoun calik callaghan callahan callain callan callanain
callanan callebaut callegari callegaro callens callewaert calligan callinan cally calnain caluza calvet calvey
calvillo camacho camalov camanni camargo camarillo cambier cameron camicione camilleri camiscione cammarata cammel
campanella campbell campenhout campise campoy camuccini camurcuoglu canainn canales canas canavan cancino candaux
candia canellas canet canetta canevascini canizares cannan canniffe cannizzaro canova canovas cantimori cantrell
cantwell caoain caobhacain caobhain caochain caochlai caochlaigh caodhain caodhla caoidheain caoile caoileain
caoillidhe caoilte caoimh caoin caoindealbhain caoinigh caoinleain caola caolain caollai caollaidhe caomhain
caomhanach caomhanaigh caona caonaigh caothain capa capala capdevila capecchi capek capekova capiga capka capko
capkova capkovic capkovicova capla caplis caplovic caplovicova capone capples capua capuaigh caraballo caracciolo
carbaire carbajal carbajo carballo carbery carbo carbonell cardenas cardoso cardozo carducci carfagna cargonja caric
carlberg carleton carley carli carlier carlsen carlson carlsson carluis carmaig carmody carmona carnera carney
carnogurska carnogursky carnotte carocci carolan caron carosone carpentier carpio carr carragain carragher carraidhin
carrain carraud carraux carreno carreon carrghamhna carrghamhne carrig carrigan carrigy carroll carron carsten cartain
carthaigh carthy cartur cartwright carty caruin carullo carun caruso carvalho carville casadei casagrande casaide
casaleggio casalodi casals casanovas casarez casarin casarlaigh casellati casey cashman casillas caspar casper cassara
cassart cassen casserley casserly cassiano cassidy cassin castejon casteleyn castell castellanos castellitto castello
castells castiglione castioni castrillo castrillon castro catailin catala catalano catenazzi cathail cathain cathala
cathalain cathaoir cathasaigh cathbhaid cathbhuadha cathbhuadhaigh cathbhuaidh cathlain cathmhaoil cattaneo cattigan
cattin caudron cauley caulfield caune cavalcante cavalcanti cavanagh cavanna cavazos cavieres cawley cazares cazorla
ceadagain ceadaigh ceafarcaigh ceallabhui ceallachain ceallaigh ceallbhui ceamharcaigh ceanainn ceannabhain ceannaigh
ceanndubhain ceannduibh ceannfhaola ceannfhaolaidh ceanntabhail ceapog cearain cearbhaill cearbhain cearbhallain
cearbhlain cearmada cearna cearnaigh cearr cearrucain cearruin ceatharnaigh ceballos cebekhulu cebisa cebrayilov
cebulak cech cechova cecot cedillo ceferoglu ceferova ceferzade cegla ceh ceide ceidigh ceileachair ceilleachair
ceirin ceirisc ceiriuchain ceithearnaigh ceitig ceitin ceitinn cekovska cekovsky celentano celis celma celmina celmins
celms celuch cemenli cemenzeminli cendron cenge centek centekova ceochain ceoinin ceorais ceothach ceothanach
ceothanaigh ceran cerar ceravolo cerdan cermak cermakova cerna cerne cernik cernikova cernoch cernochova cerquiglini
cerucain cerutti cervantes cervantez cerven cervenova cervera cesaroni cesarotti ceschi cesnak cesnakova cesnekova
cespedes cestaric cetin ceulemans ceuppens ceynowa chaba chabane chaber chaberek chabior chachaj chachula chacko chada
chadaj chadha chadwick chagwe chahal chaib chaihirankarn chaisatit chakrabarti chakraborty chalimoniuk chalupka
chalupkova chamane champlin chana chand chanda chander chandia chandra chandran chaney chang changawa chao chaoin
chaoui chapman chappuis chapuis charbonneau charef charest charette charles charlier charlton charoensuksopol charon
charosova charpie chartier chartrand chatain chatriand chatriant chatterjee chatys chaudet chaudhari chaudhary
chaudhry chaudhuri chaudry chauhan chauveau chauvet chavarria chavez chawla cheara cheba chebet chebii cheboi chebon
chechi cheda cheema chege chelagat chelangat chelimo chellaoua chemtai chemutai chen chenangat cheng chengo
chepchirchir chepchumba chepkemboi chepkemoi chepkirui chepkoech chepkorir chepkosgei chepkurui chepkwemoi chepkwony
chepngeno chepngetich cheptoo cherek cherian cheriet cherif cherifi cherono cherop cherotich cheruiyot cherutich
cheruto chesang chesire chevalley chevallier chevresson chevrolet cheyech chhabra chiang chiao chiappetta chiaramonte
chibani chibi chibini chieh chigi chih chikh chiliza chindamo ching chinnici chirchir chittolini chiu chlad chlebda
chlebek chlipala chloig chmara chmielak chmielewski chochol choda chodak choeychuen choi choille choina choinnigh
chojak chojna chojnacki chokshi cholewka cholody chomba chomhghaill chomiak chomik chomiuk chomsri chonco chopard
chopra chorazewicz choros chotzen choudhary choudhry choudhury chouinard chovan chovanec chovanecova chovanova
chowaniak chowdhury chowitunkit chrappa chrappova christensen christiaens christiansen christie christoffersen
christoph christopher chrodtrud chromy chrosain chruszcz chrzanowski chuan chuang chuchla chudik chudikova chudoba
chueh chukwu chumo chung chwala chwalisz chwedczuk chwedoruk chyb chylak ciabhain ciak ciampi cianaigh cianain
cianciolo ciani ciapa ciaragain ciaraigh ciarain ciarba ciardha ciardhubhain ciarka ciarmhacain ciarmhaic ciarucain
cias ciastek cibane cibhil cibin cibor cibula cibulka cibulkova cibulova cicala cich cichorius cichos cichowlas
cicilia ciechowicz cieciora cieciura cieciwa ciecko cieloch ciemiega cieniuch ciepla ciepluch cieplucha ciereszko
ciernaova ciernik ciernikova cierny cierpisz cierpka ciesielczyk ciesielka ciesielski ciesiolka cieslak ciezka
"""
