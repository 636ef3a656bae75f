package org.parallax.pipeline.reading;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Mention;
import org.parallax.claims.Where;

import java.util.List;
import java.util.Optional;

/** Places as news spells them, in a report of their country that names nothing else. */
class PlaceSpellingsTest {
    /** Whose media report, the spelling, the place. */
    @ParameterizedTest(name = "{1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Syrian | Deir-ez-Zor | gn:170794
                    Syrian | Deir Az Zor | gn:170794
                    Syrian | Dayr az Zor | gn:170794
                    Syrian | Deir ez-Zour | gn:170794
                    Syrian | Dayr al-Zor | gn:170794
                    Syrian | Deir e-Zor | gn:170794
                    Syrian | Der Zor | gn:170794
                    Syrian | Deir Ezour | gn:170794
                    Syrian | Deirezzor | gn:170794
                    Syrian | Deir Azzour | gn:170794
                    Syrian | Hasakeh | gn:173811
                    Syrian | al-Hasakah | gn:173811
                    Syrian | Hassakeh | gn:173811
                    Syrian | Al-Hassaka | gn:173811
                    Syrian | Rural Damascus | px:sy-rif-dimashq
                    Syrian | Rif Dimashq | px:sy-rif-dimashq
                    Syrian | the Damascus countryside | px:sy-rif-dimashq
                    Syrian | Sweida province | px:sy-suwayda
                    Syrian | Suweida governorate | px:sy-suwayda
                    Syrian | As-Sweida | gn:172408
                    Syrian | Dara'a | gn:170905
                    Syrian | Deraa province | px:sy-daraa
                    Syrian | Der'a | gn:170905
                    Syrian | Tartous | gn:163345
                    Syrian | Lattakia | gn:173576
                    Syrian | Ar-Raqqa | gn:172955
                    Syrian | ar-Raqqah province | px:sy-raqqa
                    Syrian | Idleb | gn:169389
                    Syrian | Idlib countryside | px:sy-idlib
                    Syrian | Qamishlo | gn:173377
                    Syrian | Maarat al-Numan | gn:167611
                    Syrian | Ma'arrat an-Nu'man | px:sy-ucdp-maarat-al-numaan-town
                    Syrian | Khan Sheikhun | gn:168325
                    Syrian | Khan Shaykun | gn:168325
                    Syrian | Jisr al-Shughur | gn:169023
                    Syrian | Kefraya | px:kafraya
                    Syrian | Foua | px:al-fuah
                    Syrian | Hajar al-Aswad | gn:8419677
                    Syrian | Kafr Hamra | px:sy-ucdp-kafr-hamrah-village
                    Palestinian | Deir Al-Balah | gn:281141
                    Palestinian | Dayr al-Balah | gn:281141
                    Palestinian | northern Gaza | px:northern-gaza
                    Palestinian | the southern Gaza Strip | px:southern-gaza
                    Palestinian | Khan Yunis | gn:281124
                    Palestinian | Khan Younes | gn:281124
                    Palestinian | Beit Lahiya | gn:281145
                    Palestinian | Bayt Lahya | gn:281145
                    Palestinian | Nusseirat | px:nuseirat
                    Palestinian | Nablus, in the West Bank | gn:282615
                    Palestinian | the West Bank city of Jenin | gn:283506
                    Palestinian | Tulkarm | gn:281577
                    Palestinian | Tulkarem | gn:281577
                    Lebanese | Baalbeck | gn:277130
                    Lebanese | Sour | gn:267008
                    Lebanese | Tyre | gn:267008
                    Lebanese | Saida | gn:268064
                    Lebanese | Beka'a | px:bekaa
                    Lebanese | the Bekaa Valley | px:bekaa
                    Lebanese | Ashrafieh, Beirut | px:achrafieh
                    Lebanese | Achrafieh | px:achrafieh
                    Lebanese | Dahieh | px:dahiyeh
                    Lebanese | Nabatiyeh | gn:278913
                    Iraqi | Mossul | gn:99072
                    Iraqi | Ninevah | px:iq-nineveh
                    Iraqi | Falluja | gn:99454
                    Iraqi | Baquba | gn:97990
                    Iraqi | Dahuk | gn:96994
                    Iraqi | Sulaimani | gn:98463
                    Yemeni | Ta'iz | gn:70225
                    Yemeni | Taizz | gn:70225
                    Yemeni | Hudaydah | gn:79415
                    Yemeni | Hodeida | gn:79415
                    Yemeni | Mareb | gn:72968
                    Yemeni | Sa'ada | gn:71334
                    Yemeni | Hays | gn:74906
                    Yemeni | Dhale | gn:80384
                    Sudanese | Al-Fashir | gn:379555
                    Sudanese | El Fasher | gn:379555
                    Sudanese | El-Geneina | gn:379303
                    Sudanese | Wad Medani | gn:364103
                    Sudanese | Um Durman | gn:365137
                    Sudanese | Port Soudan | gn:377039
                    Sudanese | Kordofan | px:kordofan
                    Sudanese | Al Jazirah state | px:gezira
                    Ukrainian | Kharkov | gn:706483
                    Ukrainian | Kiev | gn:703448
                    Ukrainian | Nikolaev | gn:700569
                    Ukrainian | Artemivsk | gn:713174
                    Ukrainian | Zaporizhia | gn:687700
                    Ukrainian | Donetsk region | px:ua-donetsk
                    Ukrainian | Odessa | gn:698740
                    Ukrainian | Dnipropetrovsk Oblast | px:ua-dnipropetrovsk
                    Myanmar | Sittwe | gn:1295765
                    Myanmar | Pale township | px:pale-myanmar
                    Myanmar | Myitkyina | gn:1307741
                    Myanmar | Sagaing Region | px:mm-sagaing
                    Myanmar | Kayah State | px:kayah
                    Myanmar | Lashio | gn:1314759
                    Somali | Kismaayo | gn:55671
                    Somali | Beledweyne | gn:64460
                    Somali | Mogadisho | gn:53654
                    Somali | Baydhabo | gn:64536
                    Somali | Lower Shabelle | px:so-lower-shabeelle
                    Malian | Timbuktu | gn:2449067
                    Malian | Menaka | gn:2453514
                    Burkinabe | Ouahigouya | gn:2357043
                    Nigerien | Tillabery | gn:2438678
                    Congolese | Mweso | px:mweso
                    Congolese | Kitchanga | px:cd-ucdp-kitchanga-town
                    Congolese | South Kivu province | px:cd-south-kivu
                    Congolese | Beni territory | px:beni-territory
                    Afghan | Kunduz | gn:1135689
                    Afghan | Qunduz | gn:1135689
                    Afghan | Lashkar Gah | gn:1134720
                    Afghan | Lashkargah | gn:1134720
                    Afghan | Ningarhar | px:af-nangarhar
                    Afghan | Jalal Abad | gn:1139715
                    Afghan | Mazar-e-Sharif | gn:1133616
                    Afghan | Mazar-i-Sharif | gn:1133616
                    Libyan | the Bab al-Aziziya compound in Tripoli | px:bab-al-aziziya
                    Swiss | Geneva | gn:2660646
                    """)
    void leadsToItsPlace(String people, String spelling, String id) {
        List<String> found = places(people, spelling);
        assertTrue(found.contains(id), found.toString());
    }

    private static List<String> places(String people, String spelling) {
        String text =
                people
                        + " state media reported. Shelling killed four people in "
                        + spelling
                        + " on Friday.";
        return Readers.read(text).mentions().stream()
                .filter(Mention.OfPlace.class::isInstance)
                .map(Mention.OfPlace.class::cast)
                .map(Mention.OfPlace::where)
                .flatMap(Optional::stream)
                .map(Where::place)
                .toList();
    }

    /** A name that a movement bears says nothing of where it is. */
    @ParameterizedTest
    @CsvSource("Arakan Army fighters killed two soldiers.")
    void noPlaceInTheNameOfAMovement(String text) {
        assertTrue(
                Readers.read(text).mentions().stream()
                        .noneMatch(Mention.OfPlace.class::isInstance));
    }
}
