"""Given names from J to Z, from the lists of Faker (MIT licence) without those that are ordinary words."""

J_TO_Z = """
Jaakko Jaana Jacek Jacinta Jacinto Jack Jackie Jackson Jaclyn Jacob Jacobine Jacobo Jacopo Jacqueline Jacques Jade
Jadranka Jadwiga Jafet Jagat Jagdish Jagrati Jagvi Jai Jaime Jairaj Jake Jakob Jakov Jakub Jalmari Jalsa Jamalia James
Jamie Jan Jana Janaki Janani Jane Janet Janett Janette Jani Janice Janin Janina Janine Janja Janko Janna Janne Janni
Jannie Jano Januja Janya Jared Jari Jarkko Jarl Jarmila Jarmo Jaromír Jaroslav Jaroslava Jasmijn Jasmin Jasmine
Jasminka Jasmit Jasna Jason Jasper Jatin Javi Javier Javiera Jayda Jayden Jaylinn Jayne Jayson Jean Jeanette Jeanne
Jeannine Jeet Jeevika Jeff Jeffery Jeffrey Jele Jelena Jelita Jelle Jelte Jemma Jen Jenaro Jenna Jenni Jennifer Jenny
Jens Jente Jenő Jeppe Jeremi Jeremiah Jeremy Jeremías Jermaine Jerome Jerry Jerzy Jerónimo Jesper Jess Jesse Jessica
Jesus Jesusa Jesús Jet Jhalak Jill Jillian Jim Jimena Jimmy Jindřich Jindřiška Jinthe Jip Jitka Jiřina Jiří Jo Joachim
Joakim Joan Joana Joann Joanna Joanne Joaquim Joaquina Joaquín Job Jocelyn Jodi Jodie Jody Joe Joel Joep Joey Johan
Johana Johanna Johanne Johannes John Johnathan Johnnie Johnny Jolana Jolanda Jolie Jolijn Jolán Jon Jonas Jonatan
Jonathan Jonathon Joni Jonna Jonáš Joona Joonas Joost Jordan Jordana Jordi Jordy Jordán Jorge Joris Jorma Jorn Jort
Jorunn Jose Josef Josefa Josefin Josefina Josefine Joseph Josephine Josette Josh Joshua Josip Josipa Joso Josué José
Joséphine Jouko Jouni Jovita Joyce Jozef Jozo João Joël Joëlle Joško Juan Juana Juanita Judit Judita Judith Judy Juha
Juhani Juho Jukka Jules Juli Julia Julian Juliana Julianna Julie Julien Juliet Julieta Juliette Julijana Julita Julius
Juliusz Juraj Jure Jurre Jussi Justin Justina Justyna Juul Jyoti Jytte Ján János Jázmin Jérôme Józef József Jörgen
Jørgen Júlia Jędrzej Kaarina Kabir Kacper Kai Kaija Kaique Kaisa Kaitlin Kaitlyn Kaja Kajetan Kala Kalervo Kalevi
Kalina Kalle Kalpit Kamala Kamaria Kamil Kamila Kamilly Kamya Kani Kara Karan Karel Karen Kari Karimah Karin Karina
Karl Karla Karlijn Karlo Karol Karoliina Karolina Karoline Karolína Karsten Kartika Kashish Kashvi Kasiyah Kaspar
Kasper Kata Katalin Katariina Katarina Katcha Kate Katelyn Kateřina Katherine Kathleen Kathryn Kathy Katica Katie
Katja Katri Katriina Katrina Katy Kavita Kavya Kay Kayla Kaylee Kayleigh Kazimierz Keano Keijo Keisha Keith Keld Kelli
Kellie Kelly Kelsey Ken Kendra Kenn Kenneth Kenny Kent Kerri Kerry Kerstin Kerttu Kevin Keya Kezia Khoa Kiaan Kian
Kiandra Kiara Kick Kieran Kiki Kim Kimberley Kimberly Kimmo Kinga Kirk Kirsi Kirsten Kirsti Kirsty Kitti Kjell Kjersti
Kjetil Klara Klaudia Klaudie Klement Klára Knut Koen Konrad Konstanty Kornel Kornelia Kornél Krish Krisha Krishna
Krista Kristen Krister Kristi Kristian Kristie Kristiina Kristijan Kristin Kristina Kristine Kristoffer Kristopher
Kristy Kristóf Kristýna Krisztina Krisztián Krisztofer Kritika Krystal Krystian Krystyna Kryštof Krzysztof Ksawery
Kurt Květa Květoslava Kwame Kyan Kyano Kyara Kyle Kylie Kyllikki Kyra Kálmán Károly Kåre Laban Lacey Lada Ladislav
Ladislava Ladli Laetitia Laila Lajita Lajos Laksh Lakshit Lakshmi Lamberto Lan Lana Lance Lando Lara Larissa Larry
Lars Latasha Latoya Laura Laure Laureano Lauren Laurence Laurens Laurent Lauretta Lauri Laurie Lavanya Lavínia
Lawrence Lazzaro Laís Lea Leah Leandro Leanne Lee Leela Leena Leif Leigh Lekha Lena Lene Lenka Lenn Lennart Leo Leon
Leona Leonard Leonardo Leone Leopoldo Leoš Leroy Lesley Leslie Letizia Letícia Levente Levi Lewis Lex Liam Liana
Liberto Libni Libor Libuše Licia Lidia Lidija Lieke Lieve Liisa Lila Lili Lilian Liliana Lilla Lilly Lily Lina Linda
Linde Lindsay Lindsey Line Linh Linn Linnea Linnéa Linus Lipika Lisa Lisanne Lisbeth Lise Liv Livia Livio Liwia Liz
Liza Lize Lizz Lizzy Ljiljana Ljubica Lodovico Loek Loes Logan Lohit Lois Lola Lolita Lonnie Lopa Loredana Lorena
Lorenzo Loretta Lori Lorraine Lot Lotte Louis Louise Lovisa Lovre Lovro Loïs Luan Luana Luara Lubomír Luboš Luc Luca
Lucas Lucca Luce Luchino Lucia Luciana Luciano Lucie Lucija Lucio Lucky Lucrezia Lucy Ludmila Ludovica Ludovico Ludvig
Ludvík Luděk Luigi Luigina Luis Luisa Luiza Luka Lukas Luke Lukáš Lumír Luna Lunna Luuk Luísa Lydia Lynda Lynn Lynne
László Léo Léon Lívia Lýdie Maaike Maanas Maanav Maaria Maarit Maarten Maartje Maciej Mackenzie Madeleine Madelief
Madeline Madhav Madhavi Madison Mads Magdalena Magdaléna Magdolna Maggie Magne Magnus Mahika Mahulena Mai Maija Maitê
Maj Maja Makayla Maks Maksymilian Malcolm Malik Malin Mallory Malwina Manan Manbir Manda Mandy Manon Manthan Manuel
Manuela Manuella Manya Mara Marc Marcantonio Marcel Marcela Marcelina Marcell Marcella Marcelle Marcello Marcelo
Marcia Marcin Marco Marcus Mare Marek Maren Margaret Margareta Margaretha Margaud Margaux Margherita Margit Margot
Mari Maria Mariah Marian Mariana Mariane Mariann Marianna Marianne Mariano Marica Marie Marija Marijan Marijana Marijn
Marika Marilyn Marinus Mario Marion Marisa Marissa Marit Marita Marius Mariusz Marja Marjaana Marjatta Marjut Mark
Marketta Markku Marko Markus Markéta Mart Marta Marte Martha Marthe Martin Martina Martine Martino Martti Martyn
Marvin Mary Maryam Maryse Mason Massimiliano Massimo Mate Matea Matej Mateja Mateo Mateus Mateusz Matheus Mathew
Mathias Mathijs Mathilde Matias Matija Matilda Mato Matouš Mats Matt Matteo Matthew Matthias Matthieu Matthijs Matti
Mattia Mattias Matyáš Matěj Maud Maura Maureen Maurice Maurilio Maurits Maurizio Mauro Maurycy Max Maxim Maxwell Maya
Maysa Mckenzie Meagan Meera Mees Meg Megan Megha Meghan Meghana Mehmet Meike Mekhala Melania Melanie Melina Melinda
Melissa Melle Melody Melvin Meredith Merijn Merja Merle Mette Mia Micha Michael Michaela Michal Michał Micheal Michel
Michela Michelangelo Michele Micheletto Michelle Michelotto Michèle Mick Mieszko Miguel Mihael Mihály Mijo Mika Mikael
Mikaela Mikayla Mike Mikko Miklós Mikołaj Mikuláš Mila Milada Milan Mile Milena Miles Milica Milka Milo Miloslav
Miloslava Milou Miloš Miluše Milán Mindy Ming Minna Mira Miranda Mirco Mirella Mirja Mirjami Mirjana Mirko Miroslav
Miroslava Mirte Mirthe Mislav Misty Mitali Mitchell Mitesh Miłosz Mladen Moa Mohamed Mohammad Mohammed Mohini Mojmír
Molly Mona Monica Monika Monique Morena Morgan Morris Morten Mugdha Muhammad Muhammed Murilo Mustafa Myrthe Mária Márk
Márta Márton Mátyás Máté Märta Mónika Nachiket Nada Nadia Nadine Naděžda Naksh Nakul Nam Nancy Nandini Nanni Naomi
Napoleone Natalia Natalie Natan Nataniel Natasha Natasza Nataša Nath Nathalie Nathan Nathaniel Natália Natálie Naud
Naveen Nedda Neel Neelima Neha Neil Nela Nenad Netra Nevenka Ngozi Nhiên Niamh Niccolò Nicholas Nichole Nick Nico
Nicola Nicolas Nicole Nicoletta Nicolò Nidhi Nidra Niek Niels Nienke Nigel Nihal Niharika Niina Nika Nikita Nikki
Niklas Niko Nikodem Nikol Nikola Nikolett Nikoletta Nikolina Nikša Nilima Nils Nimrat Nina Ninetta Nino Ninthe Nirja
Nisa Nisha Nitara Nitesh Noa Noah Noel Noor Noortje Nora Norah Norbert Norma Norman Noud Nout Noémi Noëlle Nynke
Nándor Nóra Odette Odika Oeshi Ojas Ojasvi Ola Olaf Olav Olavi Oldřich Ole Olga Olgierd Oliver Olivia Olivie Olivier
Olivér Oliwier Olle Olli Olof Olov Olívia Omaja Omar Omisha Omkaar Omya Ondřej Oni Onkar Onni Onveer Orazio Oreste
Orinder Orlando Ornella Orsolya Orvokki Oscar Osha Oskar Oskari Osvaldo Otakar Oto Ottavio Otto Ottone Ottó Otávio
Otýlie Ove Oviya Owen Paavo Pahal Paige Pallavi Paloma Pam Pamela Panfilo Panini Paola Paoletta Paolo Paride Parker
Parth Pascal Pasi Pasqual Pasquale Pat Patricia Patricie Patrick Patrik Patrizia Patrizio Patryk Patty Paul Paula
Paulette Pauli Pauliina Paulina Pauline Paulo Pavani Pavao Pavel Pavla Pavlína Paweł Pedro Peggy Pekka Pellegrino
Penny Pentti Pepijn Per Pernilla Pero Perry Pertti Petar Pete Peter Petr Petra Petri Petter Petteri Philip Philippe
Philippine Phillip Phyllis Phúc Pia Pierangelo Piergiorgio Piergiuseppe Pierina Pierluigi Piermaria Piero Pierpaolo
Pierre Piersanti Pieter Pietra Pietro Pilar Pim Pina Piotr Pirjo Pirkko Piroska Pompeo Pomponio Pontus Pooja Pranav
Praneel Pranit Pratyush Preston Priscilla Prisha Priya Przemysław Puccio Pushti Pál Päivi Pär Pål Pénélope Péter
Přemysl Qabil Qadim Qarin Qasim Quang Quincy Quinn Quinten Qushi Raagini Rachael Rachana Rachel Rachit Rachita Radek
Radha Radhika Radim Radka Radomír Radoslav Radosław Radovan Rael Raf Rafael Rafaela Rafał Raffaele Raffaella
Raffaellino Raffaello Raghav Ragnhild Rahul Raija Raili Raimo Raimondo Rajata Rajesh Rajeshri Raksha Ralph Ramona
Ranbir Randall Randi Randy Ranieri Ranveer Raquel Rasmus Raul Raven Ravi Ravy Ray Rayaan Rayan Raymond Rebeca Rebecca
Rebecka Rebeka Rebekah Reece Regina Reginald Rehaan Reidun Reijo Rembrandt Renan Renata Renee Rens Renzo Renáta René
Renée Reva Reyansh Rhavi Rhonda Rhys Ria Ricardo Riccardo Ricciotti Richard Richárd Rick Rickard Rickey Ricky Ridhi
Riikka Riitta Rik Riley Rishi Risto Rita Ritva Riya Roan Roar Rob Robert Roberta Roberto Robin Robyn Rocco Rodney
Rodolfo Rodrigo Roger Roko Roksana Roland Rolando Rolf Roman Romana Romano Romeo Romina Romolo Ronald Ronaldo Ronnie
Rosa Rosalia Rosaria Rosario Rose Rosemary Rosie Rosina Ross Rossana Rostislav Rowan Roy Rozalia Rozalija Rozália
Ruben Ruby Rudolf Ruggero Ruggiero Russell Rut Ruth Ruža Ružica Ryan Ryszard Réka Rémy Róbert Róza Rózsa Róża Růžena
Saanvi Saara Sabatino Sabina Sabine Sabrina Sachi Saga Sai Sakari Sally Salvatore Salvi Sam Samantha Sami Samuel
Samuli Sanaya Sander Sandra Sandro Sanja Sanjay Sanna Sante Santeri Santino Sanya Sara Sarah Sari Satu Saumya Saverio
Saša Scott Sean Sebastian Sebastiano Seija Selena Seppo Serafina Serena Sergei Sergio Sergius Seth Shane Shannon Shari
Sharon Shaun Shawn Shawna Sheena Sheila Shelby Shelia Shelley Shelly Sheri Sherri Sheryl Shirley Sian Sierra Signe
Sigrid Sigurd Silje Silvia Silvie Simen Simo Simon Simona Simone Simonetta Sindre Sinikka Siniša Siobhan Sirkka Sirpa
Sisko Sissel Siv Slavica Slavko Slavomír Slavěna Snježana Sofia Sofie Sole Solveig Sondre Sonia Sonja Sonya Sophia
Sophie Spencer Stacey Stacie Stacy Stana Stanislav Stanislava Stanisław Stanley Stefan Stefani Stefania Stefanie Stein
Steinar Stella Sten Stephanie Stephany Stephen Steve Steven Stewart Stian Stina Stine Stjepan Stuart Stéphane
Stéphanie Sue Sunita Susan Susanna Susanne Suvi Suzana Suzanne Svatopluk Svatoslav Svein Sven Sverre Svetlana Světlana
Sydney Sylvia Sylvie Sylwia Synnøve Szabolcs Szilveszter Szilvia Szilárd Szymon Sándor Sára Sébastien Tabitha Tadeusz
Tadeáš Tamara Tami Tammie Tammy Tamsin Tamás Tanya Tapani Tapio Tara Tarja Tasha Tatiana Tatjana Taylor Tea Ted Teemu
Tellervo Teodor Terence Teresa Terje Tero Terrance Terrence Terri Terry Terttu Teréz Terézia Thales Thea Theo Theodore
Theodoro Theresa Therese Thiago Thibault Thibaut Thierry Thomas Thor Thành Théo Théodore Théophile Thérèse Tibor
Tiffany Tiina Tim Timo Timothy Timothée Tina Tivadar Tiziana Tobias Tobiasz Toby Todd Toivo Tola Tom Tomas Tomasz Tomi
Tomislav Tommi Tommy Tomo Tomáš Tone Toni Tonia Tonje Tony Tonya Torbjörn Torbjørn Tore Torill Tove Tracey Traci
Tracie Tracy Travis Trevor Tricia Trine Tristan Trond Troy Trung Tuija Tuomas Tuomo Turid Tuula Tuulia Tuulikki Tyler
Tymon Tymoteusz Tyrone Tímea Tùng Tünde Ulf Ulla Ulrika Unni Uolevi Urszula Ute Valentim Valentina Valentine Valeria
Valerie Valter Valtteri Valéria Valérie Vanessa Vasyl Vedran Vegard Veikko Veli Vera Vernon Veronica Veronika Vesa
Vicente Vicki Vickie Vicky Victoire Victor Victoria Vidar Vikram Viktor Viktoria Viktória Vilde Vilhelm Vilho Viljami
Ville Vilmos Vilém Vince Vincent Vincenza Vinicius Vinícius Violet Virginie Viridiana Virág Vitor Vittoria Vitória
Vivien Vjekoslav Vladimir Vladimír Vladislav Vlado Vlasta Vlastimil Vojtěch Vratislav Václav Vân Väinö Véronique Wade
Walter Wanda Warren Wayne Wei Wenche Wendy Wesley Whitney Wiktor Wilhelm Will William Willie Wilma Witold Wojciech
Wyatt Xavier Xuân Yago Yan Yasmin Yesenia Yolanda Yuki Yuri Yusuf Yves Yvette Yvonne Zacharie Zachary Zaira Zalán
Zdravko Zita Zlatko Zoe Zoltán Zoé Zsanett Zsigmond Zsolt Zsombor Zsuzsanna Zsófia Ábel Ádám Ágatha Ágnes Ákos Ánh
Áron Árpád Änne Åke Åsa Åse Édith Édouard Élisabeth Élise Élodie Éléonore Émile Émilie Éric Étienne Éva Ísis Øystein
Øyvind Łukasz Šimon Šárka
"""
