package org.parallax.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Every gold set in small, with sentences of our own. */
final class TinyData {
    private TinyData() {}

    /** The folder to give as {@code --data}. */
    static Path below(Path folder) throws IOException {
        Path data = folder.resolve("eval");
        fakes(data.resolve("fakes"));
        gaza(data.resolve("gaza"));
        aec(data.resolve("aec"));
        types(data.resolve("acled-types"));
        gva(data.resolve("gva"));
        polnear(data.resolve("polnear"));
        toponyms(data.resolve("toponyms"));
        aleppo(folder);
        return data;
    }

    private static void fakes(Path set) throws IOException {
        write(
                set.resolve("reports.jsonl"),
                """
                {"id":"f1","text":"Syrian army shelling killed seven civilians in Idlib on Monday, medics said."}
                {"id":"f2","text":"Shelling killed three children in Qamishli on Tuesday, medics said."}
                """);
        write(
                set.resolve("gold.jsonl"),
                """
                {"id":"f1","governorate":"idlib","actor":"syrian government or russian troops","civilians":7,"noncivilians":0}
                {"id":"f2","governorate":"hasakeh","actor":"unknown","civilians":4,"noncivilians":0}
                """);
    }

    private static void gaza(Path set) throws IOException {
        write(
                set.resolve("reports.jsonl"),
                """
                {"id":"g1","text":"At least 4 civilians were killed in a strike on Rafah, medics said. One source said that 6 were killed."}
                {"id":"g2","text":"A strike was reported; nobody said how it ended."}
                """);
        write(
                set.resolve("gold.jsonl"),
                """
                {"id":"g1","civ_killed_min":4,"civ_killed_max":6,"civ_injured_min":null,"civ_injured_max":null,"lat":31.29,"lon":34.26}
                {"id":"g2","civ_killed_min":null,"civ_killed_max":null}
                """);
    }

    private static void aec(Path set) throws IOException {
        write(
                set.resolve("reports.jsonl"),
                """
                {"id":"a1","text":"Gunmen shot dead two farmers near Maiduguri, Nigeria, on 3 May 2021."}
                """);
        write(
                set.resolve("gold.jsonl"),
                """
                {"id":"a1","deaths_side_a":0,"deaths_side_b":0,"deaths_civilian":2,"deaths_unknown":0,"deaths_low":2,"deaths_high":2,"side_a_name":"IS","side_b_name":"Civilians","location_root_name":"Nigeria","location_adm1_name":"Borno  state","start_date":"2021-05-03","end_date":"2021-05-03"}
                """);
    }

    private static void types(Path set) throws IOException {
        write(
                set.resolve("reports.jsonl"),
                """
                {"id":"t1","text":"Warplanes bombed the grain market at dawn, killing two porters."}
                {"id":"t2","text":"The river rose by three metres overnight and flooded the old town."}
                {"id":"t3","text":"The two governments signed a trade agreement in Oslo."}
                """);
        write(
                set.resolve("gold.jsonl"),
                """
                {"id":"t1","label":"AIR_STRIKE"}
                {"id":"t2","label":"NATURAL_DISASTER"}
                {"id":"t3","label":"AGREEMENT"}
                """);
    }

    private static void gva(Path set) throws IOException {
        write(
                set.resolve("reports.jsonl"),
                """
                {"id":"v1","text":"Two men were shot dead at the station in Toledo, Ohio, on Friday, 3 May 2019, police said.","published":"2019-05-04"}
                {"id":"v2","text":"Two men were shot dead at the station in Toledo, Ohio, on Friday, 3 May 2019, police said.","published":"2019-05-05"}
                {"id":"v3","text":"Two men were wounded when shots were fired at a fair in Boise, Idaho, on 9 June 2018.","published":"2018-06-10"}
                """);
        write(
                set.resolve("gold.jsonl"),
                """
                {"id":"gva-1","killed":2,"injured":0,"reports":["v1","v2"]}
                {"id":"gva-2","killed":0,"injured":2,"reports":["v3"]}
                """);
    }

    private static void polnear(Path set) throws IOException {
        write(
                set.resolve("reports.jsonl"),
                """
                {"id":"p1","text":"The mayor said the bridge would open in spring."}
                """);
        write(
                set.resolve("gold.jsonl"),
                """
                {"id":"p1","attributions":[[{"role":"source","start":0,"end":9},{"role":"cue","start":10,"end":14},{"role":"content","start":15,"end":46}]]}
                """);
    }

    private static void toponyms(Path set) throws IOException {
        write(
                set.resolve("GeoVirus.reports.jsonl"),
                """
                {"id":"top-0","text":"Doctors in Aleppo counted the sick."}
                """);
        write(
                set.resolve("GeoVirus.xml"),
                """
                <articles><article><text>Doctors in Aleppo counted the sick.</text><locations>
                <location><name>Aleppo</name><start>12</start><end>18</end><lat>36.2</lat><lon>37.16</lon></location>
                </locations></article></articles>
                """);
        write(
                set.resolve("lgl.reports.jsonl"),
                """
                {"id":"top-0","text":"The fair moved to Damascus and to Nowhereville."}
                """);
        write(
                set.resolve("lgl.xml"),
                """
                <articles><article><text>The fair moved.</text><toponyms>
                <toponym><start>18</start><end>26</end><phrase>Damascus</phrase><gaztag><lat>33.5</lat><lon>36.3</lon></gaztag></toponym>
                <toponym><start>34</start><end>46</end><phrase>Nowhereville</phrase></toponym>
                </toponyms></article></articles>
                """);
    }

    private static void aleppo(Path folder) throws IOException {
        String text = "Nine people were killed in Aleppo, the clinic said.";
        write(folder.resolve("reports/aleppo/000.txt"), text + "\n");
        write(
                folder.resolve("reports/aleppo.jsonl"),
                "{\"id\":\"000\",\"text\":\"" + text + "\",\"published\":\"2026-01-07\"}\n");
        write(
                folder.resolve("gold/aleppo.jsonl"),
                """
                {"report":"aleppo/000.txt","items":[{"kind":"figure","start":0,"end":23,"at":"Nine people were killed","outcome":"killed","low":9,"high":9,"who":"unknown","side":null,"scope":"incident"}]}
                """);
    }

    private static void write(Path file, String lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, lines);
    }
}
