"""Writes the systematic rows of actors.tsv: for every country its government, forces, police and ministries.

    python3 tools/knowledge/governments.py

Reads countries.tsv. Rewrites only what stands below the marker line in actors.tsv; what stands above it
is kept by hand, and a row there wins over a generated one of the same id. Needs only Python 3.
"""
import pathlib, re, unicodedata

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "core/src/main/resources/org/parallax/knowledge"
MARKER = "# Written by tools/knowledge/governments.py; edit there."

# Nouns for a person, which make no adjective: "Dane", not "Danish".
PERSONS = set("""Dane Danes Pole Poles Finn Finns Spaniard Spaniards Swede Swedes Turk Turks Briton Britons Frenchman Frenchmen
Irishman Irishmen Dutchman Dutchmen Icelander Icelanders Greenlander Greenlanders Luxembourger Luxembourgers Croat Croats Serb
Serbs Slovene Slovenes Kazakh Kazakhs Uzbek Uzbeks Tajik Tajiks Motswana Batswana Mosotho Scottish Welsh Herzegovinian Zairian
Zairean Azeri Azeris Kittitian Kittitians Saudis""".split())

# Countries at war or much spoken of: these also get ministries, an air force, and words that mean them only at home.
MAIN = set("""AF AM AZ BD BF BI BY CD CF CM CN CO DZ EG ER ET FR DE GB HT ID IL IN IQ IR JO KE LB LY MA ML MM MX MZ NE NG NP
PH PK QA RU RW SA SD SO SS TD TG TH TN TR UA UG VE YE ZA LK KG TJ AE KP KR PE EC GT HN SV BJ GN CI SN BR GE CG AO ZW LR SL
PL IT ES GR KW OM BH JP AU CA VN KH MY TL PG NL BE SE UZ TM KZ RS XK MD""".split())

# The capital stands for the government in these.
CAPITALS = set("AF AM AZ BY CD CN EG ER ET FR DE GB IL IN IQ IR JO LB LY MM NG PK QA RU RW SA SD SO SS TD TR UA UG VE KP KR PL IT ES GR JP TW CU CO MA TN DZ KE ML NE BF CM MZ HU AU NZ CA VN ID PH BD LK NP TH SY".split()) - {"SY"}

# Until or from which day the words mean this body; others hold the rest (actors.tsv, by hand).
DAYS = {"AF": "@..2021-08-15", "YE": "@..2015-03-25", "LY": "@..2016-03-29"}

EXTRA = {  # iso2 -> part -> more names
    "GN": {"state": "Guinea's junta; Guinean junta; ~junta@2021-09-05..; ~military junta@2021-09-05..; ~military government@2021-09-05.."},
    "GA": {"state": "Gabon's junta; Gabonese junta; ~junta@2023-08-30..2025-05-03; ~military junta@2023-08-30..2025-05-03"},
    "TD": {"state": "Chad's junta; Chadian junta; ~junta@2021-04-20..2024-05-23; ~military junta@2021-04-20..2024-05-23"},
    "AF": {"army": "Afghan National Army; Afghan National Army (ANA); Afghan National Security Forces; Afghan National Defense and Security Forces; ANA; ANSF; ANDSF; Afghan security forces; Afghan commandos; Afghan special forces",
           "police": "Afghan National Police; Afghan Local Police; ANP; Afghan police officials", "state": "National Directorate of Security; NDS"},
    "CD": {"army": "FARDC; Congolese army; Armed Forces of the Democratic Republic of the Congo; Armed Forces of the Democratic Republic of Congo; Wazalendo"},
    "ET": {"army": "Ethiopian National Defence Force; Ethiopian National Defense Force; ENDF; ~federal forces; ~federal troops; ~federal army"},
    "IL": {"army": "IDF; Israel Defense Forces; Israel Defence Forces; Israeli Defense Forces; Israeli Defence Forces; Israeli occupation forces; Israeli occupation army; Israeli occupation; Israeli security forces; Israeli tanks; Israeli drones; Israeli artillery; Israeli navy; Israeli aircraft; PS~the army; PS~the military; PS~occupation forces; PS~the occupation; PS~occupation army; PS~occupation soldiers; PS~occupation aircraft; PS~occupation troops; جيش الاحتلال; الجيش الإسرائيلي; צה\"ל",
           "state": "Tel Aviv; Israeli prime minister's office; Israeli Prime Minister's Office", "police": "Israeli border police; Israel Police; Border Police; Israeli border guards"},
    "IN": {"army": "Indian army; Indian security forces; Border Security Force; BSF; Rashtriya Rifles", "police": "Central Reserve Police Force; CRPF; Jammu and Kashmir Police; District Reserve Guard"},
    "IQ": {"army": "Iraqi security forces; Iraqi government forces; Iraqi special forces; Iraqi federal forces; Iraqi government troops; Iraqi army's"},
    "IR": {"state": "Islamic Republic", "army": "Artesh; Basij"},
    "LB": {"army": "Lebanese Armed Forces; LAF; ~Lebanese army command", "police": "~Internal Security Forces; Lebanese Internal Security Forces; Lebanon's Internal Security Forces"},
    "ML": {"army": "FAMa; Malian Armed Forces; Forces armées maliennes", "state": "Malian junta; Mali's junta; ~junta@2020-08-18..; ~military junta@2020-08-18..; ~military government@2020-08-18..; ~military rulers@2020-08-18..; ~ruling junta@2020-08-18.."},
    "BF": {"state": "Burkina Faso's junta; Burkinabe junta; ~junta@2022-01-24..; ~military junta@2022-01-24..; ~military government@2022-01-24..; ~military rulers@2022-01-24..; ~ruling junta@2022-01-24.."},
    "NE": {"state": "Niger's junta; ~junta@2023-07-26..; ~military junta@2023-07-26..; ~military government@2023-07-26..; ~military rulers@2023-07-26..; ~ruling junta@2023-07-26.."},
    "MM": {"state": "~junta; ~military junta; Myanmar junta; Myanmar's junta; Myanmar's ruling junta; Burma's junta; State Administration Council; ~SAC; Myanmar's military government; Myanmar military government; Myanmar regime; ~ruling junta; ~military council; ~military regime; ~military government; ~military rulers; Burma's military government; National Defence and Security Council",
           "army": "Tatmadaw; Myanmar military; Myanmar army; Myanmar armed forces; Myanmar troops; Myanmar soldiers; ~junta forces; ~junta troops; ~junta soldiers; ~regime troops; ~regime soldiers; ~junta army; Burma army; Burmese junta forces; Myanmar junta forces; Myanmar junta troops; ~military council troops; ~junta military; ~junta aircraft; ~junta jets; ~army columns; ~junta column; ~Light Infantry Division", "police": "Myanmar police"},
    "NG": {"army": "Nigerian security forces; Operation Hadin Kai; ~Joint Task Force; ~JTF; Nigerian Joint Task Force; ~military task force"},
    "PH": {"army": "Armed Forces of the Philippines; Philippine marines; Philippine security forces; ~government troopers", "police": "Philippine National Police; PNP"},
    "PK": {"army": "Pakistani security forces; Frontier Corps; Pakistan's security forces; Pakistan Rangers", "police": "Counter Terrorism Department; Counter-Terrorism Department; Islamabad police; Punjab police; Sindh police"},
    "RU": {"state": "Kremlin; the Kremlin; Russian Federation; Russian officials; Russian-backed authorities", "army": "Russian Armed Forces; Russian army; Russian invasion forces; Russian troops; Russian occupiers; Russian occupation forces; Russian invaders; invading Russian forces; Russian forces; Russian missiles; Russian drones; Russian artillery; Russian aircraft; Russian federal forces; Black Sea Fleet", "police": "Rosgvardia; Russian Investigative Committee; Investigative Committee"},
    "SA": {"state": "Saudi government; Kingdom of Saudi Arabia; KSA", "army": "Saudi forces; Saudi-led forces"},
    "SD": {"army": "Sudanese Armed Forces; Sudanese Armed Forces (SAF); SAF; Sudan Armed Forces; Sudan's military; Sudanese army forces; army-led government; الجيش السوداني; القوات المسلحة السودانية", "state": "Sudanese Sovereign Council; Transitional Sovereignty Council; Sovereignty Council; Transitional Military Council"},
    "SO": {"army": "Somali National Army; Somali National Army (SNA); ~SNA; SNA soldiers; Somali government forces; Somali government troops; Somali government soldiers; Danab; Danab forces; ~federal forces", "state": "Federal Government of Somalia; Somali federal government; Transitional Federal Government; TFG"},
    "SS": {"army": "South Sudan People's Defence Forces; South Sudan People's Defense Forces; SSPDF; SPLA; Sudan People's Liberation Army; SPLA forces"},
    "TR": {"state": "Türkiye; Turkiye; Turkish presidency", "army": "Turkish Armed Forces; Turkish army; TSK; Turkish drones; Turkish artillery; Turkish security forces; Türkiye's army"},
    "UA": {"state": "Kiev; Ukraine's government; Ukrainian officials; Office of the President of Ukraine", "army": "Armed Forces of Ukraine; Ukrainian Armed Forces; AFU; ZSU; Ukrainian forces; Ukrainian defenders; Ukrainian government forces; Ukrainian drones; Ukrainian artillery; Ukrainian missiles; Azov Regiment; Azov Battalion; Ukrainian Defence Forces; Defence Forces of Ukraine; ~government troops; anti-terrorist operation forces; ATO forces; Ukrainian military intelligence; HUR"},
    "YE": {"army": "Republican Guard"},
    "EG": {"army": "Egyptian security forces"}, "TN": {"army": "Tunisian security forces"}, "DZ": {"army": "People's National Army; Algerian security forces"},
    "KE": {"army": "Kenya Defence Forces; KDF; Kenya Defense Forces"}, "UG": {"army": "Uganda People's Defence Force; Uganda People's Defence Forces; UPDF"},
    "RW": {"army": "Rwanda Defence Force; RDF; Rwandan Defence Force"}, "CF": {"army": "FACA; Central African Armed Forces"},
    "CM": {"army": "BIR; Rapid Intervention Battalion; Cameroonian security forces; ~defence and security forces"},
    "CO": {"army": "Colombian military"}, "MX": {"army": "Mexican marines; Mexican National Guard; ~National Guard; ~federal forces; ~marines", "police": "Federal Police; ~federal police; ~state police"},
    "CN": {"army": "People's Liberation Army"}, "GB": {"state": "UK government; Downing Street; Foreign Office; British Foreign Office", "army": "Royal Air Force; RAF; UK forces"},
    "KP": {"army": "Korean People's Army"}, "TH": {"state": "Thai junta; Thailand's junta; ~junta@2014-05-22..2019-07-16; ~military government@2014-05-22..2019-07-16", "army": "Thai security forces; ~rangers; ~paramilitary rangers"}, "AZ": {"state": "Azerbaijan's government; Baku authorities"},
    "FR": {"state": "Élysée; Elysée; Elysee", "army": "French-led forces"}, "AE": {"state": "UAE government; UAE authorities", "army": "UAE forces; UAE army; UAE military"},
    "HT": {"police": "Haitian National Police; Haiti's National Police; Kenyan-led mission; Multinational Security Support mission"}, "LY": {"army": "Libyan security forces@..2016-03-29"},
    "BD": {"police": "Rapid Action Battalion; RAB"}, 
}

# What a body of an Arabic-speaking country is called: {0} the country, {1} and {2} its adjective of a man and of a woman.
ARABIC = {"state": "{0}; الحكومة {2}", "army": "الجيش {1}; القوات المسلحة {2}", "police": "الشرطة {2}; قوات الأمن {2}",
          "air-force": "سلاح الجو {1}", "foreign-ministry": "وزارة الخارجية {2}", "ministry-of-defense": "وزارة الدفاع {2}",
          "interior-ministry": "وزارة الداخلية {2}", "health-ministry": "وزارة الصحة {2}"}

def own_script():
    """(country, part) -> names, as own-script.txt has them."""
    names = {}
    for line in (pathlib.Path(__file__).parent / "own-script.txt").read_text("utf8").splitlines():
        cells = line.split("\t")
        if line.startswith("#"):
            continue
        if cells[0] == "ARABIC":
            for part, pattern in ARABIC.items():
                names[cells[1], part] = pattern.format(*cells[2:]).split("; ")
        else:
            names[cells[0], cells[1]] = cells[2].split("; ")
    return names

def slug(name):
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().replace("'", "")
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")

def dated(names, days):
    return [n if "@" in n else n + days for n in names] if days else names

def main():
    rows = [l.split("\t") for l in (FOLDER / "countries.tsv").read_text("utf8").splitlines()[1:] if l and not l.startswith("#")]
    text = (FOLDER / "actors.tsv").read_text("utf8")
    hand = text.split(MARKER)[0].rstrip("\n")
    known = {l.split("\t")[0] for l in hand.splitlines()}
    out, own = [], own_script()
    for iso, name, ucdp, demonyms, capital in rows:
        if iso in ("SY", "US"):
            continue
        all_words = [d for d in demonyms.split("; ") if d]
        adjectives = [d for d in all_words if d not in PERSONS and not (d.endswith("s") and d[:-1] in all_words)]
        nouns = [name] if not name.startswith("Republic of") else []
        days, main_country = DAYS.get(iso, ""), iso in MAIN
        government = f"Government of {ucdp}" if ucdp and iso != "PS" else ""
        if iso == "SZ":
            government = "Government of eSwatini (Swaziland)"
        base = slug(name)

        def row(part, kind, label, words, generic=(), limited=True):
            id = base if part == "state" else f"{base}-{part}"
            if id in known:
                return
            more = [w for w in EXTRA.get(iso, {}).get(part, "").split("; ") if w] + own.get((iso, part), [])
            names = (dated(words, days) if limited else words) + more + (dated(["~" + g for g in generic], days) if main_country or part in ("state", "army", "police") else [])
            best = {}
            for n in names:
                best.setdefault(n.lower(), n)
            if label.lower() not in {n.split("@")[0].lstrip("~") for n in best}:
                best[label.lower()] = label
            parent = "" if part == "state" else base
            out.append("\t".join([id, kind, label, parent, iso, "", "", government if part == "state" else "", "; ".join(best.values())]))

        def by(*ends):
            return [f"{a} {e}" for e in ends for a in adjectives] + [f"{n}'s {e}" for e in ends for n in nouns]

        plain = [n for n in [name] + ([capital] if iso in CAPITALS else [])]
        row("state", "STATE", name, dated(by("government", "authorities", "regime", "leadership"), days) + dated([f"government of {n}" for n in nouns] + ([capital] if iso in CAPITALS else []) + [f"{n} government" for n in nouns], days) + [name],
            ("the government", "government forces", "the regime", "regime forces", "pro-government forces", "government-backed forces", "government fighters", "government-backed troops", "regime fighters"), False)
        if iso == "PS":
            continue
        row("army", "STATE_FORCES", (adjectives or [name])[0] + " army", by("army", "military", "armed forces", "forces", "troops", "soldiers", "security forces") + [f"{n} army" for n in nouns] + [f"army of {n}" for n in nouns],
            ("the army", "army", "army forces", "army troops", "army soldiers", "the military", "military forces", "troops", "soldiers", "government troops", "pro-government troops", "regime troops", "loyalist troops", "government soldiers", "security forces", "armed forces", "the armed forces", "regular army", "the troops"))
        row("police", "POLICE", (adjectives or [name])[0] + " police", by("police", "police officers", "policemen", "police force") + [f"{n} police" for n in nouns],
            ("police", "the police", "police officers", "police officer", "policemen", "policeman", "police force"))
        if main_country:
            row("air-force", "STATE_FORCES", (adjectives or [name])[0] + " air force", by("air force", "warplanes", "fighter jets", "jets", "military aircraft", "helicopters"))
            row("foreign-ministry", "MINISTRY", f"Foreign Ministry of {name}", by("foreign ministry", "Ministry of Foreign Affairs"), ("Foreign Ministry", "Ministry of Foreign Affairs", "foreign ministry spokesman", "foreign ministry spokesperson"))
            row("ministry-of-defense", "MINISTRY", f"Defence Ministry of {name}", by("Defence Ministry", "Defense Ministry", "Ministry of Defence", "Ministry of Defense"), ("Defence Ministry", "Defense Ministry", "Ministry of Defence", "Ministry of Defense"))
            row("interior-ministry", "MINISTRY", f"Interior Ministry of {name}", by("Interior Ministry", "Ministry of Interior", "Ministry of the Interior", "Internal Affairs Ministry"), ("Interior Ministry", "Ministry of Interior", "Ministry of the Interior", "Internal Affairs Ministry", "Home Ministry"))
            row("health-ministry", "HEALTH_AUTHORITY", f"Health Ministry of {name}", by("Health Ministry", "Ministry of Health"), ("Health Ministry", "Ministry of Health"))
    out.sort(key=lambda r: r.split("\t")[0])
    (FOLDER / "actors.tsv").write_text(hand + "\n" + MARKER + "\n" + "\n".join(out) + "\n", "utf8")
    print(len(out), "rows written")

main()
