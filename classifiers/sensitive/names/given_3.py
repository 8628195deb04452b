"""Given names in small Latin letters without marks, part 3; from the lists of Faker (MIT licence), frozen."""

GIVEN_3 = """
kanpulat kanye kaombwe kaori kapagan kara karaamat karabas karaca karaer karakucak karam karama karan karanbay karani
karanja karatas karcan kardi kare kareem kareen karel karen kari karie karima karimah kariman karimi karin karina
karine karis karissa kariuki karja karl karla karlee karlene karley karlfried karlheinz karli karlie karlijn karlina
karlis karlo karlukhan karly karmen karol karola karolien karoliina karolin karolina karoline karolis karoly karolyn
karon karri karrie karsa karsana karson karsten karsyn karter kartika karya karyl karyme karyn kasam kasandra kasen
kasey kash kashan kashangaki kashif kashish kashvi kasie kasif kasim kasimir kasiran kasiyah kaskazi kason kaspar
kaspars kasper kassandra kassidy kassim kastriot kasusra kata katalin katalina katana katariina katarina katarzyna
katcha kate katelijne katelin katelyn katelynn katerina katerine kathaleen katharina katharine katharyn kathe katherin
katherina katherine katherinne kathern katheryn kathey kathi kathie kathleen kathlene kathlyn kathrin kathrine kathryn
kathryne kathy kathyrn kati katia katica katie katina katja katleen katlin katlyn katlynn kato katri katrien katriina
katrijn katrin katrina katrine katriona kattie katty katy kauko kauthar kaver kavita kavon kavurt kavya kawaca kawaya
kawkab kawthar kay kayagun kaycee kayden kaydence kaye kaygusuz kayit kayla kaylah kaylan kaylee kayleen kayleigh
kaylen kaylene kayley kayli kaylie kaylin kaylyn kaylynn kayrabay kaysan kayson kayun kazim kazime kazimierz kazuko
kazuo kazuya keagan kealan keandre keanna keano keanu keara keaton kecia keegan keelan keeley keely keena keenan
keenen keesha keeva kefser kegan keifer keijo keila keion keira keisha keith keji kelami kelan kelby kelcie keld
kelechi keli kelis kellan kellee kellen kelley kelli kellie kelly kelsea kelsey kelsi kelsie kelton kem kemal kemale
kemaleddin kemba kemboi kemuma kemunto ken kenan kenari kendal kendall kendell kendra kendrick kenedy kenes keneth
kenichi kenisha kenji kenley kenn kenna kennard kennedi kennedy kennet kenneth kenney kennith kennth kenny kenth
kenton kenyangi kenyatta kenyon kenza kenzie kenzo keon keramet keri kerim kerime kerman kermit kerri kerry kerstin
kerttu kerubo kerwin kesha keshaun keshawn keshia kestutis kete kevan kevim kevin kevon keya keyaan keyla keyon
keyshawn kezban kezia keziah khaalid khaan khadidja khadija khadijah khaled khalid khalil khalilah khamani khamisi
khanyisile khari khiry khloe khoa kia kiaan kiah kian kiana kiandra kianna kiano kiapo kiara kiaran kiarie kiarra
kibafupia kibar kibet kibibi kiburi kiefer kiera kieran kiernan kieron kierra kiersten kieth kifaye kifayet kijana
kijani kike kikelomo kiki kiley kilian kilicbay killian kilonzo kim kimani kimanzi kimathi kimball kimber kimberely
kimberlee kimberley kimberli kimberlie kimberly kimbilio kimeu kimmo kimora kimutai kimya kinaya kindra kinel kinga
kinley kinsey kinsley kinte kinubi kinuthia kinyanjui kinyua kiojah kioko kipchirchir kipchumba kipenzi kipepeo
kipkemboi kipkemoi kipkirui kipkoech kipkorir kipkosgei kipkurui kiplagat kiplangat kiplimo kipngeno kipngetich kipras
kiprono kiprop kiprotich kipruto kipsang kiptoo kipyegon kira kiramettin kirat kirby kirgiz kirk kirsi kirsten kirsti
kirstie kirstin kirstine kirsty kirui kisha kisima kitan kitti kittie kiume kivilcim kiwara kiya kiyasi kiyoko kiyoshi
kizil kiziltunc kizzie kizzy kjeld kjell kjersti kjetil klara klaudia klaudie klaus klavdija klavs klea klemen klemens
klement kliment kloe klothilde knox knud knut knute kobe koby kocabas kocak kockan koda kodchaporn kody koech koen
koenraad kofi koha kojo koker koko koktas kolawole kolby koldan kole koloman kolten kolton koncagul konguralp konner
konnor konrad konradi konradus konstantin konstantinos konstanty konstanze konul kopan kora koray korbin korbinian
kordell kordula korede korey kori korinna korir korkmazalp kornel kornelia kornelija kornelius kortney korugan kory
kosemen kosgei kosisochukwu kosukhan kotryna kotuz kourtney kovser kovu kraig kreszentia kreszenz kriemhild krish
krisha krishna krisjanis kriss krissy krista kristan kristaps kristel kristen krister kristers kristi kristiaan
kristian kristiana kristiane kristie kristien kristiina kristijan kristin kristina kristine kristjan kristof kristofer
kristoffer kristopher krists kristupas kristy kristyn kristyna krisztian krisztina krisztofer kritika krysta krystal
krysten krystian krystin krystina krystle krystof krystyna krzysztof ksawery ksenija kuan kubran kuchanua kuddusi
kuenkyi kujoe kujtim kullervo kulnun kumiko kumral kumush kunaporn kuncara kunibert kunigunda kunigunde kunkyi kuno
kunta kunthara kuo kuria kurnia kursad kurt kurtis kurunzi kushtrim kusiima kustaa kusuma kutay kutgun kutun kveta
kvetoslav kvetoslava kwabena kwadwo kwaku kwamboka kwame kwamena kwasi kweku kweli kwesi kya kyalo kyan kyano kyara
kyla kylah kylan kyle kylee kyleigh kylene kyler kylian kylie kyllian kyllikki kymani kyosuke kyra kyree kyson laban
labeeb labib labinot labuh lacey lachlan laci lacie lacramioara lada ladarius ladislau ladislaus ladislav ladislava
ladli ladonna laeeq laerke laetitia lafayette lafe lahiah lahoma laika laila lailah lailati laimonis lainey laini laiq
lais laisha laith lajita lajlaj lajos lakeisha lakendra lakesha lakeshia lakisha laksana laksh lakshit lakshmi lale
lalezar lalita lalla laly lamar lamarcus lambert lamberto lameck lamiye lamont lamonte lan lana lanang landan landin
lando landon landyn lanette laney langalibalele langat langgeng lani lanie lanita lanjar lannie lanny lantar laoise
laora laqeet laquan laquita lara larae laraine laras larisa larissa larkin laron larry lars larue lary lascar lashanda
lashawn lashonda lashunda lasmanto lasmono lasonya lassi laswi laszlo latanya latarsha latasha lateef latesha latif
latifah latika latisha latonia latonya latoria latosha latoya latoyia latrell latrice latricia laura laurance laure
laureano laureen lauren laurence laurene laurens laurent laurentia laurentiu laurenz lauretta laurette lauri laurian
lauriane laurie laurin laurine lauris laurita laurits lauryn laurynas laus lautaro lavanya lavelle lavenia lavern
laverna laverne lavinia lavize lavon lavona lavonda lavonia lavonne lawanda lawerence lawrance lawrence lawrencia
lawson lawton layla laylah laylo layne layth layton lazim laziz lazzaro lea leah leala leamon leana leander leandra
leandre leandro leane leann leanna leanne leano leart leatha leatrice ledion ledun leeann leela leena leeroy leesa
leevi legawa leidy leif leigh leighton leilani leire leisa leisha leitha leja lejla lekha lelah leland lelar lelia
lella lem leman lembah lemmie lempi lemuel lena lenah lenard lene lenin lenka lenn lennard lennart lennarth lennert
lennie lennon lenny lenon lenora lenord lenore lenwood leo leocadia leocadio leokadia leola leoma leon leona leonard
leonardo leonce leoncio leone leonel leonhard leonia leonid leonie leonor leonora leonore leontin leontina leontine
leopold leopolda leopoldine leopoldo leora leordean leos leota lere leroy lerze lesana lesia leslee lesley lesli
leslie lesly lessie leszek leta letafet letha lethia leticia leticija letif letife letitia letizia lettie letty
levente levern levi levie levin levina levis levon levoslav lewis lex lexi lexus leydi leyla leyli leyre lezize
lhanzey liam liana liang liba libardo libbie libby liberto libni libor libusa libuse lica liceth licia liddie lidia
lidie lidija lidwina lidya lieke liene liepa liesa liesbet liesbeth lieschen liesel lieselot lieselotte lieve lieze
liga ligia ligita liisa lila lilah lilburn lili lilia lilian liliana liliane lilianna lilie lilija lilijana lilita
lilja liljana lill lilla lillard lillemor liller lilli lillia lillian lilliana lillianna lillie lillis lilly lilo
lilou lilyan lilyana lilyanna lim limazah lina linah linas linda lindah lindbergh linde lindell lindita lindsay
lindsey lindy linet ling linh linn linna linnea linnie linsey lintang linton linus linwood linzy lioara lioba lionel
lipika liridon liridona lirim lirjan lisa lisandro lisanne lisbet lisbeth lise liselott liselotte liseth lish lisha
lissette lissi lissie lissy litha littie littleton litzy liv liva livia livingstone livio liviu liwia liya liyaaqat
liyaqat liz liza lizabeth lizbeth lize lizete lizeth lizette lizz lizzie lizzy ljiljana ljubica ljubisa ljubov
ljudmila llewellyn lloyd lockie lodewijk lodovico loek loes lohit loic loice loida lois loise loke lola lolita lolla
lollie lon londisizwe londiwe londyn loney lonie lonna lonnie lonny lonzo lopa loraine lorayne lorcan lorean loredana
loree loreen lorelai lorelei loren lorena lorene lorenz lorenza lorenzo loretta loretto lori loriann lorie lorik lorin
lorinda lorine loring lorna lorne lorraine lorrayne lorri lossie lotfi lothar lott lotte lottie louana louane louann
louanna louella louetta loui louie louis louisa louise loula louna lourenco louvenia lovell lovett lovey lovie lovina
lovis lovisa lovre lovro lowe lowell lowie loy loyce loyd loyola luan luana luann luanne luara luay luberta lubomir
lubomira lubor lubos luboslav luboslava luc luca lucas lucca luce lucentiu lucetta lucette luchino lucho lucia lucian
luciana luciano lucie lucien lucienne lucija lucila lucile lucille lucinda lucindy lucio lucious lucius lucrecia
lucretia lucretiu lucrezia lucy ludek ludger ludie ludivine ludmila ludmilla ludolf ludomil ludomila ludovic ludovica
ludovico ludovicus ludovit ludvig ludvik ludwig ludwina luej luella luena luetta lufen lugenia luhung luigi luigia
luigina luis luisa luisana luisina luitgard luiz luiza lujza luka lukas lukasz luke lukita lukman lulah lular lulie
luljeta lulla luluh lulut lulzim lum luminita lumir luna lungile lunna lupe lupita luqmaan luqman lurana lurena lurhur
lurline lutf lutfan lutfi lutfiyye lutgarde lutgardis lutgart luther luthfi lutie lutz luuk luvenia luverne luvinia
luwar luwes luyanda luzie luzius luzmira lwandile lya lyam lyda lydell lydia lydiah lydiane lydianne lydie lykke lyla
lylah lyle lyman lyn lyna lynda lyndia lyndon lyndsay lyndsey lynette lynley lynn lynne lynnette lynsey lynwood
lysiane maahir maaike maajid maalik maanas maanav maaria maarit maarten maartje maawiya maaya maaz maazin mabad mabel
mabell mabelle mable macaria macario macauley macel macey macharia machelle maci macide macie maciej mack mackenzie
macs macy madaha madalin madalina madaline madalyn madalynn madani madara maddison maddox maddux madeleine madelene
madelief madeline madelyn madelynn madge madhav madhavi madilyn madilynn madina madini madisen madisyn madiyan
madleina madlen madlyn madoa madora mads madyan madyson mae maebell maebelle maegan mael maelle maelys maeva maeve
maftuna magali magalie magaly magan magarete magda magdalen magdalena magdalene magdaline magdolna maggie maggy magne
magnus magrit mahad mahala mahali mahalia mahalie mahaz mahbeer mahboob mahbub mahdee mahdi mahdy maheen maher mahesa
mahfooz mahfud mahfuj mahfuz mahi mahigul mahika mahir mahire mahizer mahja mahlon mahmood mahmoud mahmud mahmut
mahnaz mahsun mahter mahulena mai maicol maighread maija maik maike maiken maikol maila maimuna maimunah maina maingi
maira mairead mairin mairtin maisa maise maisha maisy maite maivi maiya maj maja majani majd majdi majdy majeed
majella majken majvor makai makaila makala makara makarena makayla makeen makena makenna makenzie makhi makini makokha
makori maks maksim maksimiljan maksude maksur maksymilian makunga makuta makuu malachi malachy malak malakai malaki
malcolm malcom malea maleah malena malene malgorzata malia maliah malik malika malin malina malinda malio malissa
malissie maliyah maliza mallie mallorie mallory malorie malou malthe malu malvin malvina malwina mamadou mamen mamun
manaaki manabu manaf manah manaia manan manbir manda mandla mandlakhe mandy manel manerva manervia manford manfred
manley mannie manole manon mansfield manson mansurali mante manthan manu manuel manuela manuelita manuella manus manya
maqsud mara maraea maralyn maranda maras marc marcantonio marcel marcela marcelina marceline marcell marcella marcelle
marcello marcellus marcelo marchello marcheta marcia marcie marcin marco marcu marcus marcy mardell mareen mareike
mareikura mareile marek mareks mareli marely maren marese margana margaret margareta margarete margaretha margarethe
margarett margaretta margarette margarite margaritha margarito margaud margaux margene margeret margery marget
margherita margie margit margita margitta margo margot margoth margret margreth margrethe margrett margretta margrieta
margrit margrith margueritte margurite margus marguy margy mari maria mariadi mariah mariam marian mariana mariane
marianela mariangela marianita mariann marianna marianne mariano maribel maribeth marica maricel maricela maricica
maricruz marie mariechen marieke mariel mariela mariele mariella marielle marieluise marietta mariette marija marijan
marijana marijke marijn marika marilee marilena marilla marilou mariluz marilyn marilynn marina marinda marinela
marinette marinka marinus mario marioara marion maris marisa marise marisel marisela marisol marissa maristela marit
marita marite maritta maritza mariuca marius mariusz mariyah marja marjaana marjan marjana marjanca marjani marjatta
marjeta marjo marjona marjorie marjory marjukka marjut markas markel markell marketa marketta markita markku marko
markus marla marlana marland marlee marleen marleigh marlena marlene marleny marley marlie marlies marliese marlis
marlise marlo marlon marly marlyn marlys marlyse marni marnie marnita marnix marolyn maroof maros marquita marrion
marsha marshall marsito marsudi marta martaka martana martani marte martez martha marthe martijn martika martim martin
martina martine martino marton martta martti marty martyn martynas marusa marva marvin marwa marwata mary maryadi
maryam maryann maryanne maryanto marybelle marybeth maryellen maryjane maryjo marylee marylene marylin maryline
marylou marylouise marylyn maryse maryvonne marzena masa masako masao maside masika masinde massiel massimiliano
massimo massinissa masume matea matej mateja mateo mateus mateusz matevz matheo matheus mathew mathews mathias mathijs
mathilda mathilde mathis mathys matias matic matija matilda matilde matiss matiu matjaz mato matous mats matt matteo
matthaeus matthaus matthew matthias matthieu matthijs matti mattia mattias mattye matunda matus matyas maua maud maude
maudie mauno maura maureen mauri maurice mauricette maurilio maurin maurine maurits mauritz maurizio mauro maurus
maury maurycy mavie mavis mavuno maxence maxie maximiano maximilian maximiliano maximilien maximillian maximino
maximus maxine maxwel maxwell maxx maya maybell maybelle mayerly maykol mayme maymie maynard maynur mayra maysa mayte
maza mazie mazlum mbithi mboya mbugua mburu mcarthur mcebisi mckayla mckenna mckenzie mckinley meabh meagan meaghan
mearl mechelle mechthild mechthilde mechtild mecide mecit medard medeja medine medora meelis meera mees mefarettin
mefharet meg megan megane meggan megha meghan meghana meghann mehbare mehdi mehdiqulu mehdiye mehemmed meherrem mehin
mehman mehmed mehmet mehmetzahir mehrigul mehrimoh mehru meibh meik meike meinhard meinolf meinrad meja mekhala mekhi
melaha melahet melania melanie melany melbourne melchor meleknur meleyke melichar melihcan melikkan melina melinda
melissa melissia melita melitta mell melle mellie mellisa mellissa melodee melonie melony melton melul melville melvin
melvina melvine melvyn melwin memili memmed memphis menachem mendy menfeat mengi menguc menisan mensur mensure meral
merba mercer merche mercyline merdi mereana meredith meret merete merethe mergim meriem merijn merike merilyn merim
merja merle merlene merlyn merna merri merrilee merrill merritt mert mertel mertie merton merva merve mervi mervin
mervyn merwin mery meryem meryeme meryl merziyye merzuk meshack meshur mesme mestur mesude mesut metanet metehan metha
metin metinkaya metka metod metrine mette mettie meveddet mevludiye mevlut meyer meyhanim meyransa mezide mia miah
micael micaela micah micayla miceal micha michael michaela michaele michail michal michala michale micheal micheala
michel michela michelangelo michele micheletto michelina michell michelle michelotto michial michiel mick mickael
mickie micky mieke miesha mieszko migdalia migle miguel miguela miguelangel miha mihael mihaela mihai mihail mihajlo
mihaly mihels mihhail mihin mihkel mihnea mihriye miia miika mijo mika mikael mikaela mikaere mikaila mikako mikal
mikala mikalah mikayil mikayla mike mikeal mikel mikelis mikels mikhail miki mikkel mikko miklos mikolaj mikulas
mikyas mila milada milana milas milay milburn milcah milda mildred milena miley milford milica milissa milka milkah
millaray millard millicent millie milly milo milorad milos miloslav miloslava milosz milota milou milovan milton
miluse mimmi mimoza mimy minda mindaugas mindi mindy minenhle minervia ming minh minibe minna minnie minodora minoru
mintie minure mioara miodrag mira mirabela miran miranda miray mirbadin mircea mirco mirdza mireia mireille mirela
mireli mirella mireya miriah miriam miriama mirian mirja mirjam mirjami mirjana mirko mirlinda mirna miron mironshoh
miroslav miroslava miroslaw miroslawa mirriam mirsad mirta mirte mirtha mirthe mirtie miruna miryam mirze misael
mischa mishat mislav misra missy mistie misuli mitali mitch mitchel mitchell mitchelle mitesh mitica mitrut mittie
mituru mitzi mitzy miya miyesser mizhir mkarkara mladen mlungisi mnqobi moa modris modupe moesha mofifoluwa mogens
mohamad mohamed mohamedi mohammad mohammed mohamud mohand mohini mohinur mohlaroyim mohsim mojca mojisola mojisoluwa
mojmir molly momanyi momoko mona monalisa monica monicah monika monique monis monna monnie monroe monserrat montel
montgomery montie montrell monty moraa moradeke morayo morena morenike morgan moriah moric morine moritz morolake
morris morten mortimer morton mose moses moshe mosinmileoluwa mossie mosunmola motunrayo mouloud mounir mourad moureen
mourib mourine moyosore mozell mozella mozelle mrihani mthokozisi muarra mubariz mubetcel mubina mucahit mucellib
mucevher muchiri muema mueni muferrih mufide mufit mugambi mugber mugdha mugendi mugo mugur mugurel muhallil muhamed
muhamet muhammad muhammadali muhammadamin muhammadamir muhammadayub muhammadaziz muhammadrizo muhammadsafo
muhammadsodiq muhammadsolih muhammadumar muhammadyasin muhammadyusuf muhammadziyo muhammed muhammet muharrem muhazzim
muhima muhip muhiye muhsina muhyettin muia muireann muiruri muizza mujde mujur mukbile mukhwana mukramin mukrume
muktedir mulayim mulele mulwa mulya mulyanto mulyono mumbi mumo mumpuni mumtaz mumtaze mumtoz munene munevver munezzer
mungai munif munisa muntezir munyao munyoki murat muratcan murdock muret muriel murielle muriithi murilo murimi murit
murithi muriuki murl murod murphy murray murry mursalina mursinin mursita murti musafet musaffa musau musee musembi
musemma musfira mushtariy musila muskunaz muslim muslima muslum mustafa mustafo mustapha mustika mustofa musure
musyoka musyoki mutasim muthama muthengi muthoka muthoni muthui mutie mutinda mutiso mutisya mutluhan mutuku mutunga
muturi muvaffak muvahhide muveddet muxlisa muxtar muzaffer muzayyana muzdahir muzdalifa muzeffer muzekker muzhir
mwamini mwanajuma mwanamisi mwangangi mwangi mwaniki mwanzia mwasaa mwaura mwende mwendwa mwezi mwikali mwiti mya myah
mychal myer mykel myla mylee mylene myles mylie myra myranda myriam myrl myrle myrna myron myrta myrtha myrthe myrtice
myrtie myrtis mzamo naadir naail naajy naasih naasir naathim naazhim nabeeh nabeel nabhan nabigh nabih nabil nabila
nachiket nacio nada nadeem nadege nadeschda nadeshda nadezda nadhir nadia nadim nadin nadine nadja nadr nae naeem nael
nafasat nafees nafesa nafii nafile nafis nafula nagi naglis nahashon nahiara nahide nahla nahuel naiara naib naibe
naide naile naim naima naimh nair najair najam najee najeeb najib najuma najwa naki nakia nakif nakip nakisha naksh
nakul nalan nalar naliaka nallely nam namiq namon nan nanami nanci nancie nancy nand nandini nando nandor nane nanette
nanie nanjala nanna nannette nanni nannie naoimh naoise naoki naoko naom naoma naomh naomi naomy naoto napoleone
naradi nardi narhanim narimane naringul narji nasab naser nash nashipie nasiba nasim nasiru nasra nasrullah nassim
nastja nasuf natacha natalee natalia natalie natalija natalio natalja nataly natalya natan natanael nataniel natasa
natascha natasha natasja natasza natella natevan nath nathalia nathalie nathaly nathan nathanael nathanial nathaniel
nathari nathasha nathen natiq natosha nattawun naud naveen nawal nayara nayaret nayareth nayeli nayely nayfa nayibe
nayil naz nazaret nazario nazende nazidil nazile nazim nazime nazimet nazli nazlihan nazlim nazmi ndegwa nderitu
ndirangu nduku ndumiso ndunge ndungu nduta neal nealie nealy neasa nebih nebiha nebojsa necati necdat necef nechifor
necilal necmettin necva nedas nedda nedjma nedra needham neel neelima neely neema nefaret nefise nefiye neftali neha
nehemiah nehip neider neil neill nejc nejdet nekesa nela nelah nelcy nelda nelia nelida nelie nelima nelio nell nelli
nellie nelly nels nelsy nelu nelya nemanja nenad neola neoma neppie neptun nerea nergiz neriban nerijus nerim neriman
neringa nermin nermine nery nesfe nesib nesimi nesip neslinur neslisah nesrin nesrine nete netra nettie neva nevaeh
neval neveah nevenka nevgin neville nevin nevio nevise nevsal nevsale newell newman neza nezaket nezengul nezihi
nezize nezrin ngaire ngamia nganga ngari ngeni ngigi ngoc ngozi ngugi nhat nhien nhlanhla niall niamh nibaldo nicanor
nicat niccolo nichakarn nichelle nichifor nichol nichola nicholas nicholaus nichole nicholus nick nicki nicklas
nicklaus nickolas nickson nicky niclas nico nicoara nicodemo nicodemus nicodim nicola nicolae nicolai nicolaie nicolaj
nicolas nicolasa nicolaus nicole nicoleta nicoletta nicolette nicoline nicolle nicolo nicu niculina niculita nicusor
nicuta nidhi nidra niek niels nienke nieves nigar nigel nigesa nigmet nihad nihai nihal nihan niharika niilo niina
nika nikau nikhil niki nikia nikita nikki nikko niklas niklaus niko nikodem nikol nikola nikolai nikolaj nikolajs
nikolaos nikolas nikolaus nikole nikolett nikoletta nikolina nikora niksa nila nilam nilcan nilda nile niles nili
nilima nils nilson nilufar nim nimakoah nimrat nina ninetta ninioluwa ninnie nino ninoska ninthe nira niracha nirgul
nirja nisa nise nisha nita nitara nitesh nixon niyaga niyaz niyazi niyilolawa njabulo njagi njenga njeri njeru njiru
njogu njoki njoroge njozi njue njuguna nkazimulo nkiruka nnamdi nneka noa noah noam nobantu nobie nobuhle noel noeleen
noelia noeline noella noelle noemi noemie nohely nohora noirin nojus nokulunga nolan nolberto noleen nolen nolia nolie
nollaig nomagugu nomalanga noman nomasonto nomathalente nomathemba nomcebo nomthandazo nomusa nomvula nonhlanhla nonie
nonjabulo nonso noor noora noortje noppakao nora norah norbert norberto norbey nore noreen norene noreta noretta
norica norina norine norita norma norman normunds norris norton norval norwood notburga nothando noud nour nout novi
novreste novruz noxolo nozibusiso nozima nozizwe nqobizitha nrima ntimi nuala nubar nudret nugraha nuhu nuno nura
nural nuran nurane nuray nurbanu nurcan nurda nurdeniz nureddin nuretdin nurettin nurey nurgil nurhayet nuri nuria
nuriat nurice nuriya nuriyet nurkan nurlan nurlana nurmelek nurmuhammad nursan nurseda nursen nurser nurseref nursim
nurtac nurten nuru nurul nurulla nurullah nurveren nury nusa nusabe nusirevan nusret nutcha nutkrita nutwadee nuyan
nwabudike nya nyaboke nyaga nyah nyakundi nyamai nyambura nyana nyanchama nyasi nyasia nyawira nydia nyla nylah nynke
nyoka nyoman nyongesa nyoni nyota nyree nyuki nzioka nzomo oakley oana obaid obanijesu obdulia obe obed obianuju obie
obinna oceane ochieng ocie octa octav octavian octavio octaviu octavius odalis odalys oddie odelia odeline odell
odessa odette odhiambo odhran odie odika odile odin odina odis odkanli odongo oduor odus oemer oeshi oezlem ofelia
ofeliya offie oganer ogden oge ogechi oget ogooluwa ogulbas ogurata ogus oguzman oisin oiva oivind ojas ojasvi ojvind
okanay okbay oke okechukwu okello okey okguclu okkas okoth okseven okta okto okturemis okturk okumu okyalaz ola
oladare oladimeji olaf olajumoke olakunle olalla olan oland olanrewaju olansile olar olasunmbo olav olavi olca oldag
oldrich ole oleg olegario olena olene oleta olevia oley olfert olga olgerts olgierd olimpian olimpiu olin olinda oline
oliver olivia olivie olivier olivija oliviu oliwer oliwier olle olli ollie olof ololade oloo olov oluchi olufunke
olufunmilayo olumorotimi oluoch olus oluwafemi oluwagbemiga oluwakemi oluwamumibori oluwamuyiwa oluwasanmi oluwasegun
oluwole olwen olwethu olympia omaca omair omaira omaja omar omari omarion omeir omie omisha omkaar omobobola
omobolanle omodunni omolabake omolara omondi omosalewa omotara omotayo omotola omotoun omowumi omran omriye omur omya
onat oncel ondieki ondrej oneal oneida onel onesmus oney ongay ongen oni onie onkar onni onnie onofre onsal onuker
onur onurcan onursu onveer onyango onyinye oona oonagh opan opha ophelia ophelie opiyo opung opwonya oqtay orah oralia
oranli orazio orcin orduxan orelia orene oreofe orestas oreste orfelina orfhlaith orfiye orgun orhan oriana orie orik
orinder orjan orlagh orlaigh orlaith orland orlena orley orlin ornella orni orpha orren orrie orrin orris orsolya
orson ortak ortansa ortrud ortrun ortwin oruc orval orvel orvil orville orvin orvis orvokki orxan oryurek osama osamu
osbaldo osborn osborne oscar osha osie osiyo oskar oskari oskars osman osmo osogo ossama ossian ossie osten osunleke
osvald osvaldo osvalds oswald oswaldo oswin ota otabek otakar otavio otay otelia otfried otha othel othmar otho otieno
otilia otilija otis otmar oto ott ottavio ottfried ottie ottilia ottilie ottis ottmar ottokar ottomar ottone otylie
ouanes ouida ouma oussama outi ove ovid ovidio ovila oviya ovli ovun owais owen owens owethu owino owuor oxana oyenike
oyindasola oymak oysha oystein oyvind ozakan ozalpsan ozana ozansu ozaslan ozay ozbay ozbilek ozbilge ozcam ozdal
ozdes ozdil ozdogdu ozel ozell ozella ozerdinc ozertem ozge ozger ozgun ozgur ozie ozinal ozioma ozkent ozkutlu ozlem
ozlu ozokcu ozpetek ozpinar ozsozlu oztek ozturk ozudogru ozy ozyurt ozzie paavo pabla pablo pachongruk pada padma
padmi padraic padraig padraigh padraigin pahal paige paiman pairlee paityn paivi paivikki paker pakize pakjira paksu
pallavi paloma pam pamala pambe pamela pamelia pamella pamfil panagachie pandu panfilo pangeran pangestu panini panji
pankrac pannawich panya pao paola paoletta paolo paralee paramita paraschiva paride parin parker parlee parman parrish
parth parthenia parvez pasa pascaline pasi paskalia pasqual pasquale patchaploy patcharaporn patric patricia patricie
patricija patrick patrik patrizia patrizio patru patryk pattamon pattapon pattatomporn pattie paul paula paule
pauletta paulette pauli paulica pauliina paulin paulina pauline paulino paulius paulo pauls pauric pavani pavao pavel
pavla pavlina pavol pawan pawel paxton payten payton peadar peader pearce pearla pearle pearlene pearley pearlie
pearline pearse pedro peem peeter peggie peggy pehlil pei pekka pekkan pelaji pelayo pellegrino pembesin penelope
penina peninah penni pennie penny pentti pepijn pepito percival percy perinur perisan perkasa perley permelia permun
pernell pernilla pernille pero perri perrine perry pershing pertti pervaiz pervane pervin pervine perviz pesent petar
"""
