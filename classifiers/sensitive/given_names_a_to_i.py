"""Given names from A to I, from the lists of Faker (MIT licence) without those that are ordinary words."""

A_TO_I = """
Aachal Aadhya Aadi Aahana Aaliyah Aarav Aarini Aarna Aarnav Aaron Aarush Aarón Aashi Aayush Abbas Abbie Abby Abdiş
Abdul Abdulbekir Abdulgazi Abdulkadir Abdullah Abdulmenaf Abdulsemet Abdurrahman Abdülahat Abdülcemal Abdülhadi
Abdülkerim Abdülsamed Abdürreşit Abeer Abel Abelone Abha Abhimanyu Abhiram Abid Abigail Abigaíl Abilio Abiye Abraham
Abram Abril Abuzar Abyasa Acar Acarkan Achille Achim Aclan Ada Adak Adal Adalbert Adalberto Adam Adamo Adasal Ade
Adela Adelaida Adelardo Adelasia Adelbert Adele Adelgunde Adelheid Adelia Adelin Adelina Adelinde Adeline Adelmo Adem
Adhiarja Adi Adiarja Adika Adikara Adila Adina Adinata Aditya Adlan Adolf Adolfine Adolfo Adonis Adora Adoración
Adrian Adriana Adriane Adrianna Adriano Adrien Adrienn Adrienne Adrián Advaith Advay Advik Advika Adviye Adweta Adya
Adán Adèle Adéla Adélaïde Adıgün Aenne Afer Afife Agapito Agastya Agata Agatha Agathe Aglaia Agnes Agneta Agnete
Agnieszka Agnolo Agnos Agnès Agostino Agripina Agus Agustina Agustín Agáta Ahat Ahmad Ahmed Ahmet Ahsen Ahter Aida
Aiden Aila Aimee Aimée Ainara Aino Ainoa Aisha Aishani Aisyah Aitana Aitor Ajeng Ajiman Ajimat Ajimin Ajiono Akalan
Akar Akarsana Akatay Akay Akbaş Akboğa Akcivan Akdora Akdurmuş Akgöl Akgüneş Akif Akise Akkerman Akmaner Akmaral Aksay
Aksel Akseli Akshay Aksoy Aksöğüt Aktemür Akver Akyıldız Akçabay Akçasu Aköz Akınal Alaaddin Alabezek Alaeddin Alain
Alambana Alan Alana Alanalp Alattin Alaz Alba Alban Albano Alberico Albert Alberta Alberte Albertina Albertine Alberto
Albin Albina Albino Albrecht Alcan Alcides Alderano Aldo Ale Alec Alejandra Alejandro Alejo Aleks Aleksandar
Aleksander Aleksandr Aleksandra Aleksanteri Aleksej Aleksi Alen Alena Aleodor Alessandra Alessandro Alessia Alessio
Alex Alexander Alexandr Alexandra Alexandre Alexandrie Alexandrina Alexandros Alexandru Alexe Alexei Alexej Alexia
Alexis Aleš Alf Alfio Alfons Alfonso Alfred Alfredo Algış Ali Aliabbas Alice Alicia Alicja Alida Aliihsan Alika Alin
Alina Aline Alis Aliseydi Alisha Alison Alistar Alix Alize Alka Alkor Alla Allan Allana Allegra Allen Allison Almast
Almira Almudena Almus Almut Almuth Alois Aloisia Alondra Alonso Aloys Alparslan Alpcan Alphons Alphonse Alpin Alpsü
Alsoy Altoğan Altuğ Altınbike Altınkaya Altınçiçek Altınışın Alva Alvin Alwin Alwina Alwine Alyssa Alícia Alışık
Alžběta Ama Amada Amadeo Amado Amador Amaira Amalia Amalie Amancio Amanda Amando Amara Amarilis Amaro Amaya Amaç Amber
Ambrosio Amedeo Amedeu Amelia Amelie Ami Amico Amin Amina Amir Amira Amit Amleto Amol Among Amparo Amre Amrita Amruta
Amy Amza Amélie América Américo Amílcar Ana Anabel Anabela Anacleto Anaida Anamaria Anamika Ananya Anargül Anastasia
Anastasie Anastasio Anastasios Anastazja Anastázie Anatol Anatoli Anatolie Anatolij Anay Anaïs Anca Anda Anders Andiç
Andor Andra Andrada Andre Andrea Andreas Andree Andreea Andrei Andrej Andres Andrew Andrey Andrian Andrija Andrzej
András André Andrée Andrés Andy Anděla Ane Anemona Aneta Anett Anette Anežka Angela Angelica Angelika Angelina
Angelino Angelique Angelita Angelo Anggabaya Anghel Anghelina Angie Angélica Anh Ani Anica Aniela Anika Anikó Anil
Anirudh Anita Anișoara Anja Anjali Anka Anke Ankica Anmol Ann Anna Annabel Annak Annaliese Annalisa Annamaria
Annamária Anne Annedore Annegret Annegrete Annekatrin Anneke Annelene Anneli Annelie Annelies Anneliese Annelise
Annelore Annemarie Annemette Annemie Annemijn Annerose Annett Annetta Annette Anni Annibale Annie Anniina Annika
Annikki Annita Annunziata Anny Anom Anouk Ansaldo Anselm Anselma Anselmo Ansgar Ansh Antal Ante Antero Anthony Antim
Antje Anto Antoaneta Antoine Antoinette Anton Antonela Antonella Antonello Antoni Antonia Antonie Antonietta Antonija
Antonina Antonino Antonio Antonios Antoniu Antonius Antony Antonín Antti Antun Antônio Anu Anunciación Anusha Anvi
Anya Aníbal Anđa Anđela Aoife Apaydın Apolena Apolinar Apollo Apollonia Apolonia Apostolos Araceli Aradhana Aral Aran
Aranka Arcan Arcelia Argono Argu Ari Aria Ariadna Arian Ariana Ariane Aribert Arie Ariel Arif Arifcan Arild Arin Arina
Aris Aristide Aristides Arja Arjun Arkadiusz Arkut Armahan Armando Armas Armida Armin Arnaldo Arnaude Arnd Arndt
Arnfried Arnim Arno Arnold Arnošt Arnulf Arnulfo Aroa Aron Arpağ Arsenie Arsenio Arsipatra Arta Artan Artanto Artawan
Artemio Artemisa Arthur Arto Arttu Artur Arturo Aru Arunima Arvid Arya Aryan Arziye Arzu Aránzazu Arıel Arıkol
Arıpınar Arısoy Asafe Asalet Asbjørn Ascensión Asdrubal Asger Ashlee Ashleigh Ashley Asiman Asirwada Asirwanda
Aslanhan Aslijan Asliye Asmadi Asman Asmianto Asmuni Asta Astrid Asu Asunción Aswani Asım Atagün Atalay Atanur
Atasagun Atatöre Atena Atenulf Atgun Athanasios Atharv Ati Atilhan Atilio Atiyye Atma Atmaja Atnan Attila Atılgan Aud
Audrey Augusta Auguste Augustin Augustina Augusto Aulis Aura Aurel Aurelia Aurelian Aureliana Aureliano Aurelio Aurica
Aurică Aurélie Austin Avi Avni Avram Avunç Avşin Axel Axenia Axinte Aya Ayaan Ayasun Ayaydın Aybet Aybora Aycagül
Aydar Ayden Aydinç Ayduru Aydınbey Aygutalp Aygönenç Ayhan Aykut Aykutalp Ayla Aylil Aylin Aylla Aynilhayat Aynur
Aynımah Ayoub Aypar Ayse Aysel Aysema Aysevim Aysoy Aysuna Aytek Ayten Aytuna Aytöz Ayu Ayush Ayushman Ayvas Ayyaruk
Ayçan Ayülker Ayşan Ayşeana Ayşenur Azaan Azad Azade Azahar Azahara Azalea Azeglio Azeneth Azettin Aziz Azize Azra
Azucena Açıkel Açılay Ağakişi Ağbegim Ağmur Aşhan Aşir Baba Babett Babette Baccio Bachittar Badegül Bagas Baghyawati
Bagiya Bagus Bagya Bahaddin Bahadurjit Bahittin Bahtinur Bahuraksa Bahuwarna Bahuwirya Bailey Bajragin Bakda Bakhshi
Baki Bakiadi Bakianto Bakidin Bakijan Bakiman Bakiono Bakti Baktiadi Baktianto Baktiono Bala Balamantri Balangga
Balapati Balatekin Balca Baldassare Baldomero Balduino Baldur Balendra Balhaar Bali Balidin Balijan Baljiwan Ballı
Baltasar Baltaş Balthasar Balvan Balveer Balázs Bambang Banara Banawa Banawi Bancar Banjeet Banü Baptist Bara Barak
Barbara Barbora Barbro Barbu Barica Bariş Barkha Barna Barnabás Barry Barsen Bart Bartek Bartholomäus Bartolomeo
Bartolomeu Bartolomé Barışcan Bas Basarab Basilio Basriye Bastiaan Bastian Basım Baturay Batırhan Baudelio Bautista
Baydu Baykan Bayman Bayram Bayruhan Baytal Bayzettin Bağdat Bağdaş Başay Başhan Başok Beata Beate Beatrice Beatrix
Beatriz Beau Bebe Becky Bedi Bediriye Bedri Bedřich Begim Begoña Behiza Behrem Bekbay Bekir Bektaşi Bela Belen
Belgizar Belinda Belkize Bella Bellisan Belén Ben Bence Bendegúz Benedek Benedetto Benedicte Benedikt Benedikte Benek
Bengibay Bengt Beniamin Benice Benicio Benigna Benigno Benita Benito Benjamim Benjamin Benjamín Benjámin Benno Benny
Benol Benone Benoît Bent Bente Benthe Bento Benvenuto Benício Beppe Berat Beray Beren Berend Berenice Bergen Berit
Beriye Berkal Berki Berksay Bernabé Bernadett Bernadette Bernard Bernarda Bernardino Bernardita Bernardo Bernd Berndt
Bernfried Bernhard Bernhardine Bernt Bernward Berran Berrin Bert Berta Bertalan Bertha Berthold Bertil Berto Bertold
Bertram Bertrand Besey Besin Beste Betania Beth Bethan Bethany Betina Betti Bettina Betty Beverley Beverly Beyda
Beyhatun Beyler Beyzade Bezek Beáta Bhanumati Bhavani Bhavika Bhavini Bhavna Bhavya Biagio Bianca Bianka Bibi Bibiana
Bican Bidayet Bienvenida Bilal Bilay Bilender Bilgen Bilginur Bilgütay Biljana Bilkay Bill Billy Biltaş Bimala Bina
Binay Binbaşar Binışık Birben Birger Birgid Birgit Birgitt Birgitta Birgitte Birgül Birsan Birsen Birte Birthe Biserka
Bishakha Bitten Bitül Bişar Bjarne Bjorn Björn Bjørg Bjørn Blahoslav Blake Blanca Blanduzia Blanka Blas Blažena Boaz
Bob Bobby Bodil Bodo Boe Bogdan Bogdana Boglárka Bohumil Bohumila Bohumír Bohuslav Boleslav Bonifacio Bonnie Borahan
Borataş Borbála Boris Borja Borris Borys Botond Boynak Bozbağ Bozena Bozerk Boztaş Boğatimur Bořivoj Božena Božica
Božo Brad Bradley Brady Bram Brandi Brandon Branka Branko Brayan Breanna Brenda Brendan Breno Brent Brett Brian Briana
Brianna Bridget Brigitta Brigitte Brijesh Brinda Brit Brita Britt Britta Brittany Brittney Bror Bruce Bruna Brunhild
Brunhilde Bruni Brunilda Bruno Bryan Bryce Brândușa Brígida Bucur Budi Buenaventura Buhari Bulunç Burakhan Burckhard
Burcuhan Burghard Burkard Burkhard Burkhardt Burç Buyrukhan Buşra Bálint Bárbara Bärbel Béla Börje Börteçin Bøje Børge
Büget Bünyamün Büreyre Büşranur Bănel Błażej Břetislav Cabir Cagak Cager Cahya Cahyadi Cahyanto Cahyo Cahyono Caio
Caitlin Caitlyn Caius Caket Cakrabirawa Cakrabuana Cakrajiya Cakrawala Cakrawangsa Calcedonio Caleb Calebe Calista
Calisto Calixta Calixto Callum Calogero Calvin Camelia Cameron Camil Camila Camilla Camille Camillo Camilo Canal Canan
Canberk Candace Candela Candelaria Candelario Candelas Candeniz Candra Candrakanta Canfeza Cangür Cannur Canseven
Cansin Cantemir Cantez Canur Capa Capucine Caraka Caren Caridad Carin Carina Carl Carla Carlijn Carlito Carlo Carlos
Carlota Carly Carmela Carmelita Carmelo Carmen Carmina Carmine Carol Carola Carole Carolin Caroline Carolyn Carrie
Carsten Carter Carub Cas Casandra Casemiro Casey Casian Casiana Casper Cassandra Cassidy Cassie Catalina Catarina
Caterina Catharina Catherine Cathleen Cathrin Cathrine Cathy Catinca Cato Catrin Catrina Catrine Catrinel Catur
Caturangga Cauã Cauê Cavit Cawisadi Cawisono Cawuk Cayadi Cayetana Cayetano Cazimir Cebesoy Cebrián Cecep Cecilia
Cecilie Cecilio Cecília Cedide Cedrin Ceferino Celal Celestina Celestino Celia Celilay Celso Cemal Cemalettin Cemani
Cemeti Cemil Cemiyle Cemplunk Cenan Cengiz Cengkal Cengkir Centa Cerasela Cercis Cesar Cesare Cetin Cevale Cevheri
Ceyhun Ceylin Cezar Cezara Cezary Cezayir Chaaya Chaitaly Chaitanya Chakradev Chakradhar Chakrika Chaman Chameli
Champak Chanakya Chanchal Chandani Chandra Chandran Chandresh Chantal Charan Charita Charlene Charles Charlie
Charlotta Charlotte Charo Charvi Chase Chasmum Chatresh Chatura Chavvi Che Chelo Chelsea Chelsey Chema Cheryl Cheyenne
Chi Chiara Chita Chloe Chloé Chloë Chris Christa Christel Christelle Christer Christian Christiana Christiane Christie
Christin Christina Christine Christl Christof Christoffer Christoph Christophe Christopher Christos Christy Chucho
Chukwudi Chus Chuy Châu Ciaobella Cici Cihan Cihandide Cilli Cilly Cindoruk Cindy Cinta Cinthia Cintia Ciprian
Cipriana Cipriano Ciriaco Cirillo Cirino Cirkeline Ciro Ciríaco Citra Claas Claes Claire Clara Clare Clarence Clarice
Clarisa Clarissa Claudia Claudine Claudio Claudiu Claudius Claus Clavs Clay Clayton Clelia Clemens Clement Clemente
Clementina Cleopatra Cleto Clifford Clinton Clive Cloe Clotilde Cläre Clémence Clímaco Codin Codrin Codrina Cody Cole
Colette Colin Colleen Collin Colton Coluccio Comfort Concepción Concetta Concha Connie Connor Conny Conor Conrad
Conrado Constance Constantin Constantina Constanza Constanze Consuela Consuelo Cooper Cora Coral Coralia Cord Cordula
Corey Corina Corinna Corinne Coriolano Cornel Cornelia Cornelio Cornelis Corneliu Cornelius Corona Corrado Corvin Cory
Cosima Cosimo Cosme Cosmin Cosmina Costache Costantino Costanzo Costel Costin Courtney Coşkun Craig Crescencia Crin
Crina Cristea Cristian Cristina Cristobal Cristofor Cristóbal Crystal Csaba Csilla Csongor Ctibor Ctirad Cuheyna Cuman
Curro Curtis Custodia Custodio Cynthia Cyprian Czeslaw Cándida Cäcilia Cäcilie Cécile Célina Céline César Cüneyit
Călin Cătălin Cătălina Daan Dacian Daciana Dacin Dadap Dadi Dafina Dafne Dagel Dagmar Dagmara Dagny Dagobert Daiana
Daisy Dajana Dakota Daksh Daksha Dakshesh Dalaja Dalan Dalbir Dale Dalia Dalibor Dalila Dalima Dalkılıç Dalton Damaris
Damian Damiano Damien Damini Damir Damián Damlanur Damon Damyanti Dan Dana Dani Danica Daniel Daniela Daniele Daniella
Danielle Danijel Danijela Danilo Danique Daniël Danny Danuta Danuše Danış Daphne Daria Dariana Darika Darin Dario
Darius Dariusz Darko Darlene Darpan Darrell Darren Darryl Darsh Daryl Darío Dave Davi David Davor Dawid Dawn Dayamai
Dayar Dayita Dağistan Dean Deanna Debbie Deborah Debra Decebal Declan Deepa Deha Dejan Delfina Delfino Delia Demetra
Demetrio Demi Denis Denisa Denise Dennis Denny Derek Derrick Deryanur Desiderio Desiree Despina Detlef Detlev Dev
Devansh Devi Devika Devin Devon Dewi Dex Dezső Değer Dhriti Dhruv Diah Diamond Dian Diana Diane Dida Didina Diedrich
Diego Dierk Dieter Diethard Diethelm Diether Dietlind Dietlinde Dietmar Dietrich Dilara Dilcan Dilfeza Dilhuş Dillon
Dilsitan Dilşat Dimas Dimitri Dimitrina Dimitrios Dina Dinda Dino Dinu Diogo Dion Dionigi Dionisia Dionisio Dipta Dirk
Dita Ditmar Ditte Dittmar Divan Divya Diya Diána Dmitri Dobroslav Dochia Dogan Doina Dolores Dom Domagoj Domenico
Dominga Dominic Dominik Dominika Dominique Domitila Domnica Don Donald Donata Donatella Donatello Donato Donna Dora
Doreen Dorel Dorian Doriana Dorin Dorina Dorinel Doris Dorit Dorita Dorle Dorota Dorotea Dorothe Dorothea Dorothee
Dorothy Dorothée Dorottya Dorte Dorthe Doru Douglas Doğannur Draga Dragan Dragica Drago Dragoș Dragutin Drahomíra
Drahoslav Drahoslava Dražen Drew Duane Ducu Duha Duilio Duje Dulce Dumitru Duncan Dunja Durante Durgadin Dursadiye
Dursun Dusan Dustin Duuk Duyguhan Duyên Dušan Dwayne Dylan Dylano Dániel Dávid Débora Dénes Dóra Döner Dörte Dörthe
Dürrüşehvar Ebba Ebbe Eberhard Eberhardt Ebony Ecegül Eckard Eckart Eckehard Eckhard Eckhardt Eckhart Ecrin Ed Edaviye
Edda Eddie Edelbert Edelgard Edelmira Edelmiro Edeltraud Edeltraut Edeltrud Edgar Edgardo Edhitha Edina Edit Edita
Edith Editha Edmond Edmund Edmundo Edoardo Edu Eduard Eduarda Eduardo Edvin Edward Edwin Eemeli Eemil Eero Eesha Eetu
Eeva Efil Efraín Eftimie Egbert Egenur Eggert Egil Egon Ehrenfried Ehrentraud Ehrhard Eija Eila Eileen Einar Einari
Einer Eino Eiravati Eirik Eitel Eivind Eka Ekaja Ekalinga Ekani Ekansh Ekanta Ekantika Ekapad Ekaraj Ekaterina Ekavir
Ekbal Ekiya Ekkehard Ekkehart Ekrem Ekta Eladio Elaine Elamiye Elba Eleanor Eleanora Elemér Elena Eleni Elenore
Eleonora Eleonore Eleuterio Elfi Elfie Elfriede Elgin Eli Eliana Elias Elif Elifnur Eligia Eligio Elijah Elin Elina
Eline Elisa Elisabet Elisabeth Elise Eliseo Eliza Elizabeta Elizabeth Elize Eliška Elke Ella Elladio Ellen Elli Ellie
Ellinor Elliot Elliott Ellis Elly Elma Elmar Elmo Elna Eloah Elodia Eloy Eloá Eloísa Elpidio Elsa Elsbeth Elsebeth
Elvan Elvina Elvira Elvis Elwira Elzbieta Elías Elżbieta Ema Emal Emanoil Emanuel Emanuella Emanuelly Emanuil Emelie
Emelina Emese Emigdio Emil Emilia Emilian Emiliana Emiliano Emilie Emilio Emilly Emily Emin Emine Emir Emiş Emma
Emmanuel Emmanuelle Emmerich Emmi Emmy Emperatriz Encarna Encarnacion Encarnación Encarnita Endah Endre Enfes
Engelbert Engin Enikő Ennio Enno Enrico Enrique Ensio Enver Enzio Enzo Epifanio Eraldo Erasmo Erbay Ercan Erdal
Erdmute Erdogan Erem Eremia Ergül Erhard Erhardt Eric Erica Erich Erick Erik Erika Erin Eriş Erkan Erkki Erling
Ermanno Ermenegildo Ermes Erna Ernest Ernestine Ernesto Ernst Ernő Erol Ervaniye Ervin Erwin Eryk Erzsébet Esa Esben
Esengün Eshana Esila Esko Esmanperi Esmarelda Esmee Esmeralda Esmée Esna Espen Esperanza Espiridión Esteban Estefanía
Estela Ester Esther Estrella Eszter Eta Etelka Etelvina Ethan Etta Ettore Eufemia Eugen Eugene Eugenia Eugenie Eugenio
Eugène Eulalia Eusebia Eusebio Eusebiu Eustaquio Eutimio Eutropio Eva Evamaria Evan Evangelia Evangelina Evangelista
Evangelos Evaristo Evde Eve Evelia Evelien Eveliina Evelin Evelina Eveline Evelyn Evelyne Evelína Evi Evie Evita Evrim
Evy Ewa Ewald Ewelina Ezequiel Ezgin Ezio Eşim Faas Fabia Fabian Fabiana Fabienne Fabio Fabiola Fabián Fabiënne
Fabricio Fabrizia Fabrizio Fadile Fadime Fadıla Faizah Faize Falak Falan Falguni Falk Falko Fanni Fanny Faqid Farah
Faraj Faras Farhan Farhunnisa Fariq Faris Faruk Fathonah Fatigül Fatih Fatima Fatinur Fatma Fatmanur Faustino Fausto
Fay Faye Fayize Febe Febi Fedde Fedele Feden Federica Federico Federigo Fedor Fehmiye Felicia Feliciana Feliciano
Felicidad Felicitas Feline Felipa Felipe Felisa Felix Felizitas Fem Femke Fenna Fenne Ferahdiba Feraye Ferdi Ferdinand
Ferdinando Ferenc Ferhan Ferinaz Fermuta Fermín Fernanda Fernando Feryas Feyha Feyzin Fiamma Fidaye Fidel Fidela Fien
Fiene Fildan Filip Filippa Filippo Filiz Filomena Finn Fiodor Fiona Fiorenzo Fiorino Firdevis Fitan Fitnat Fito Fitria
Fitriani Fiyaz Flavia Flavio Flaviu Flemming Floor Floortje Flor Flora Florea Florence Florencia Florencio Florentin
Florentina Florentine Florentino Florian Florin Florina Florinda Floris Folke Folker Folkert Fortunata Fortunato Forum
Frado Fran Franca Frances Francesca Francesco Francis Francisc Francisca Francisco Franciska Franciszek Franck Franco
Francoise Franjo Frank Franka Franklin Frans František Františka Franz Franziska François Françoise Frauke Fred Freddy
Frede Frederic Frederick Frederik Frederike Frederikke Frederique Fredi Fredo Fredrik Fredy Freia Freja Freya Frida
Fridolin Frieda Friedbert Friedemann Frieder Friedericke Friederike Friedhelm Friedhilde Friedhold Friedl Friedlinde
Friedo Friedrich Frithjof Fritz Frode Fryderyk Frédéric Frédérique Fulgencio Fulvio Fuma Fátima Féline Félix Fügen
Gabel Gabi Gabino Gabor Gabriel Gabriela Gabriele Gabriella Gabrielle Gabrielly Gaby Gael Gaetano Gagan Gail Gaja Gala
Galasso Galina Galo Ganga Ganiye Gareth Garima Garrett Garry Gary Gaspar Gaspare Gasti Gastone Gastón Gaurang Gaurangi
Gaurav Gauri Gaurika Gautam Gautami Gavin Gawati Gayathri Gebhard Geert Geetika Geir Gelengül Gelsomina Gelu Gema
Gemma Geneviève Genoveva Genta Geoffrey Georg George Georges Georgia Georgina Georgine Georgios Gerald Geraldine
Geraldo Gerard Gerardo Gerd Gerda Gerdi Gereon Gerfried Gergely Gergő Gerhard Gerhardt Gerhart Gerhild Gerlind
Gerlinde German Germana Germán Gernot Gero Gerold Gerolf Geronimo Gerrit Gert Gerta Gerti Gertraud Gertraude Gertraut
Gertrud Gertrude Gertrudis Gervasio Gerwin Gerónimo Gesa Gesche Geza Ghaliyati Giacinto Giacobbe Giacomo Giada
Giampaolo Giampiero Gian Giancarlo Gianfrancesco Gianfranco Gianluca Gianluigi Gianmarco Gianna Gianni Gianpaolo
Gianpietro Giel Giesela Gijs Gil Gilbert Gilberto Gilda Gilles Gillian Gilman Gina Gino Gioacchino Gioachino Gioele
Gioffre Gionata Giorgia Giorgio Giosuè Giovanna Giovanni Girik Girindra Girish Girolamo Gisa Gisbert Gisela Gislinde
Gitta Gitte Giulia Giuliana Giuliano Giulietta Giulio Giuseppe Giuseppina Giustino Gizella Glauco Glen Glenda Glenn
Gloria Godofredo Goffredo Goncafer Gonzalo Gopal Goran Gordana Gordon Gorm Gottfried Gotthard Gotthilf Gotthold
Gottlieb Gottlob Goyo Grace Gracia Graciana Graciano Graciela Graeme Graham Grant Graziano Graziella Grazyna Greca
Greco Greg Gregg Gregor Gregorio Gregory Greta Gretchen Grete Gretel Grethe Gretl Griselda Grit Gro Grzegorz Grégoire
Gréta Guadalupe Guarino Gudrun Gudula Guenter Guenther Guglielmo Guido Guilherme Guillaume Guillermo Guiomar Guiseppe
Gun Gunar Gunbir Gunda Gundel Gundhild Gundi Gundolf Gundula Guneet Gunhild Gunilla Gunn Gunnar Gunnel Gunner Gunter
Gunther Guntram Gurli Gustaf Gustav Gustavo Gustaw Gusti Gusztáv Guus Guusje Gwendolyn Gyda Gyula Gyöngyi György
Györgyi Győző Gábor Gérard Géza Gök Gökperi Gökçe Göli Gönül Göran Görsev Gösta Götz Gözem Gül Gülay Gülbani Gülbeyan
Gülbiye Gülcegün Güldam Gülder Güldünya Gülenay Güler Gülev Gülfari Gülfeza Gülgen Gülgüzel Gülhisar Gülsen Gülten
Günter Günther Hadassa Hafshah Hagen Hailey Hajnalka Hajo Hakan Haley Halil Halima Halina Hamima Hamsini Hamza Hana
Hani Hanife Hanna Hannah Hannchen Hanne Hannele Hannelore Hannes Hanni Hanno Hanns Hannu Hanny Hans Hansgeorg
Hansjoachim Hansjörg Hansjürgen Hanspeter Harald Hardik Hardy Harinakshi Harini Harish Harita Harold Haroldo Harri
Harriet Harrison Harro Harry Harsh Harshil Hartmut Hartmuth Hartwig Hasan Hasna Hassan Hasso Hatice Hayden Haydée
Hayley Hazel Heather Hector Hedda Hedi Hedvika Hedwig Hedy Hege Heidelinde Heidelore Heidemarie Heiderose Heidi
Heidrun Heike Heikki Heiko Heimo Heiner Heinfried Heini Heino Heinrich Heinz Heitor Helen Helena Helene Helfried Helga
Helge Heli Heliodoro Hella Helle Hellena Hellmut Hellmuth Helma Helmar Helmi Helmtrud Helmut Helmuth Heloisa Heloísa
Hema Hemal Hemang Hemangini Hemani Hendrik Henner Henni Henning Henny Henri Henrietta Henriette Henrik Henrike
Henrique Henry Henryk Heraclio Herbert Herberto Herdis Heribert Heriberto Herlinde Herma Herman Hermann Hermenegildo
Hermine Herminia Herminio Hernando Hernán Herrmann Herta Hertha Herwig Hesti Hidde Hilario Hilary Hilda Hildburg Hilde
Hildegard Hildegart Hildegund Hildegunde Hilkka Hilma Hilmar Hiltraud Hiltrud Hinrich Hipólito Hiral Hiroshi Hitesh
Hjalte Holger Hollie Holly Holm Honoré Horacio Horst Hortense Hortensia Horymír Howard Hoàng Hredhaan Hritik Hrvoje
Hubert Hubertine Hubertus Hugh Hugo Hugues Hulda Humaira Humberto Hunor Hunter Huy Hynek Håkan Håkon Håvard Héctor
Hélène Hülya Hüseyin Iain Ian Iben Ibolya Ibrahim Ibán Icha Ida Idika Ifa Ignacia Ignacio Ignacy Ignatz Ignaz Ignazio
Ignác Igor Iida Ijaya Ika Ikbal Iker Ikshita Ilari Ilaria Ildefonso Ildiko Ildikó Ileana Ilhan Ilias Ilija Ilja Ilka
Ilkka Ilmari Ilona Ilonka Ilsa Ilse Imaran Imelda Imke Immo Imran Imre Ina Inaya Indah Indali Indira Indrajit Indy
Ines Inga Ingbert Inge Ingeborg Ingeburg Ingegerd Ingegärd Ingela Ingelise Ingelore Ingemar Inger Ingetraud Ingetraut
Ingmar Ingo Ingrid Ingried Ingvar Inka Inken Inkeri Inmaculada Inna Insa Intan Inès Inés Iolanda Ippazio Ira Irena
Irene Iriana Irina Iris Irma Irmela Irmeli Irmengard Irmgard Irmhild Irmi Irmingard Irmtraud Irmtraut Irmtrud Irya
Irén Isa Isaac Isabel Isabela Isabell Isabella Isabelle Isabelly Isadora Isaiah Isak Isaque Isaura Isaías Ise Isha
Ishaan Ishani Ishanvi Ishita Ishwar Isidora Isidoro Isidro Isis Ismael Isolde István Itziar Iva Ivan Ivana Ivanka Ivar
Iver Iveta Ivica Ivka Ivo Ivona Ivonne Iván Iwo Iwona Ize
"""
