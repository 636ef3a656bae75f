package org.parallax.pipeline.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Mention;

import java.time.LocalDate;
import java.util.stream.Collectors;

/** Whom a text names, each by the register's id; a dash where nobody is named. */
class ActorNamesTest {
    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # a government's name that only says where
                    2024-05-03 | The shop in Khartoum reopened.                    | -
                    2024-05-03 | The shop in Khartoum, Sudan, reopened.            | -
                    2024-05-03 | Flights left Baghdad airport.                     | -
                    2024-05-03 | Rain fell over northern Iraq.                     | -
                    2024-05-03 | They crossed the Niger river.                     | -
                    2016-05-03 | They fled from Tal al-Sultan in Idlib.            | -
                    2024-05-03 | Russia fired missiles at Kyiv.                    | russia
                    2025-05-03 | Fighters captured Damascus.                       | insurgents
                    2024-05-03 | The Kabul bombing came at noon.                   | -
                    # and one that speaks, acts or is dealt with
                    2024-05-03 | Khartoum rejected the plan.                       | sudan
                    2024-05-03 | Two people were hurt in Kharkiv, Ukraine said.    | ukraine
                    2024-05-03 | Talks between Khartoum and the RSF collapsed.     | sudan, rsf
                    2024-05-03 | The authorities in Khartoum rejected the plan.    | authorities, sudan
                    2024-05-03 | Soldiers from Rwanda reached Goma in eastern DR Congo. | security-forces, rwanda
                    # whose security forces: the state's, unless another ruler is spoken of
                    2025-05-03 | Security forces closed the road in Raqqa.         | syria-internal-security
                    2025-05-03 | The SDF left Raqqa. Security forces closed the road. | sdf, security-forces
                    2025-05-03 | People in Raqqa marched against the Asayish. Security forces closed the road. | asayish, security-forces
                    2025-05-03 | The Syrian army and the SDF left Raqqa. Security forces closed the road. | syria-army, sdf, security-forces
                    2025-05-03 | The SDF left Raqqa. The Syrian army came. Security forces closed the road. | sdf, syria-army, syria-internal-security
                    2025-05-03 | The SDF left Raqqa. The interior ministry said security forces closed the road. | sdf, syria-interior-ministry, syria-internal-security
                    2025-05-03 | The Syrian army came to Raqqa. The SDF left. Security forces closed the road. | syria-army, sdf, security-forces
                    2025-05-03 | The Islamic State left Raqqa. Security forces closed the road. | isis, syria-internal-security
                    # a ministry without its country is that of the country the report is about, however it is written
                    2024-05-03 | The defence ministry said three died in Homs.     | syria-ministry-of-defense
                    2024-05-03 | Three died in Kabul, the health ministry said.    | -
                    2020-05-03 | Three died in Kabul, the health ministry said.    | afghanistan-health-ministry
                    2024-05-03 | The defence ministry said three had died.         | -
                    # offices, by country and day
                    2015-05-03 | The Syrian president left Homs.                   | bashar-al-assad
                    2025-05-03 | The Syrian president left Homs.                   | ahmed-al-sharaa
                    2025-05-03 | The president left Homs.                          | ahmed-al-sharaa
                    2025-05-03 | The president of the court left Homs.             | -
                    2025-05-03 | Former Syrian president Bashar al-Assad left Homs. | bashar-al-assad
                    2025-05-03 | The vice president left Homs.                     | -
                    2023-05-03 | The Israeli defence minister came.                | yoav-gallant
                    2025-05-03 | The Israeli defense minister came.                | israel-katz
                    2015-05-03 | French President Nadia Laurent left Homs.         | -
                    2015-05-03 | French President Nadia Laurent left Homs. The president came back. | -
                    """)
    void names(LocalDate day, String text, String expected) {
        String actors =
                Readers.read(text, day).mentions().stream()
                        .filter(Mention.OfActor.class::isInstance)
                        .map(Mention.OfActor.class::cast)
                        .flatMap(mention -> mention.actor().stream())
                        .collect(Collectors.joining(", "));
        assertEquals(expected, actors.isEmpty() ? "-" : actors);
    }
}
