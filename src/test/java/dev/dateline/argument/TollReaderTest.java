package dev.dateline.argument;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.Document;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TollReaderTest {
    private final TollReader reader = TollReader.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A bomb killed at least 25 people and wounded more than 50. | KILLED 25.. INJURED 50..",
                "Seventeen people were killed in the capital. | KILLED 17..17",
                "Officials report 17 dead and 59 injured. | KILLED 17..17 INJURED 59..59",
                "It left 40 dead. | KILLED 40..40",
                "Nobody was hurt. | KILLED 0..0 INJURED 0..0",
                "No deaths have been reported. | KILLED 0..0",
                "A policeman was killed. | KILLED 1..1",
                "The attacker was shot and killed. | KILLED 1..1 ATTACKER",
                "He stabbed a man to death and one worshipper was hurt. | KILLED 1..1 INJURED 1..1",
                "About 2,500 were injured and 31 people died. | INJURED 2500..2500 KILLED 31..31",
                "The earthquake killed between 12,000 and 15,000 people. | KILLED 12000..15000",
                "Six soldiers were killed and four others were wounded. | KILLED 6..6 INJURED 4..4",
                "Twenty-one people died, two hundred and three were hurt. | KILLED 21..21 INJURED 203..203",
                "Almost 400 casualties were counted. | CASUALTIES ..400",
                "The toll rose to 76. | KILLED 76..76 UPDATE",
                "An explosion destroyed 300 houses. |",
                "The same day 12 people drowned off the cape. | KILLED 12..12",
                "On the next day three aid workers were shot dead. | KILLED 3..3",
                "The mayor was seized by armed men in the square and later killed. | KILLED 1..1",
                "Two teachers were abducted in Bamenda on Monday and killed. | KILLED 2..2",
                "The ferry sank, all 72 on board killed. | KILLED 72..72",
                "The trains collided, close to 300 dead. | KILLED ..300",
                "Up to 40 killed in the raid. | KILLED ..40",
                "Floods killed six people at a camp in Jaffna and two in Kandy. | KILLED 6..6 KILLED 2..2",
                "The raids killed 4 people in Lagos, 3 in Kano and one in the Adamawa hills. | KILLED 4..4 KILLED 3..3 KILLED 1..1",
                "Not a single passenger was hurt. | KILLED 0..0 INJURED 0..0",
                "On 8 September at least 38 people were killed. | KILLED 38..",
                "Thirteen state policemen were mowed down in an ambush. | KILLED 13..13",
                "At least 79 people who had taken shelter there died. | KILLED 79..",
                "A bomb went off without injuring the two constables inside. | KILLED 0..0 INJURED 0..0",
                "Two more bodies were found on Sunday, taking to 28 the toll. | KILLED 2..2 MORE KILLED 28..28 UPDATE",
                "In June 2004 five colleagues were shot dead. | KILLED 5..5",
                "It cost 36 people their lives. | KILLED 36..36",
                "The number of those martyred has reached 88. | KILLED 88..88 UPDATE",
                "He shot two men dead and injured a third. | KILLED 2..2 INJURED 1..1 MORE",
                "Six children and a teacher were taken to hospital. | INJURED 7..7",
                "The man was taken to hospital, where he died. |",
                "Two people died and five others were rushed to nearby hospitals. | KILLED 2..2 INJURED 5..5",
                "About 63 people are in hospital. | INJURED 63..63",
                "More than 400 people are now known to have died. | KILLED 400..",
                "The stabbing of three people at the station | INJURED 3..3 HIT",
                "He killed four students and a teacher and wounded ten others. | KILLED 5..5 INJURED 10..10",
                "He killed the dean, a professor, a student and wounded three others. | KILLED 3..3 INJURED 3..3",
                "She killed her husband and two sons. | KILLED 3..3",
                "More than 170 Afghans and 13 American service members died. | KILLED 183..",
                "Four people, including two children, were killed. | KILLED 4..4",
                "Three people, a guard and two clerks, were killed. | KILLED 3..3",
                "Two pupils and two teachers were killed and nine others injured. | KILLED 4..4 INJURED 9..9",
                "The blast left one dead and five wounded. | KILLED 1..1 INJURED 5..5",
                "He stabbed six people to death. | KILLED 6..6",
                "They shot dead two tourists and their guide. | KILLED 3..3",
                "He shot three of his colleagues, killing them all. | INJURED 3..3 HIT KILLED 3..3",
                "A gunman shot a popular student, killing him. | INJURED 1..1 HIT KILLED 1..1",
                "He fatally wounded a custodian and injured a city worker. | KILLED 1..1 INJURED 1..1",
                "The former mayor, Carlos Ruiz, was shot dead in Nara. | KILLED 1..1",
                "John Smith, Mary Jones and Paul Brown were killed. | KILLED 3..3",
                "THREE SUBVERSIVES WERE KILLED AND SEVEN OTHERS WERE WOUNDED. | KILLED 3..3 INJURED 7..7",
                "THE ASSASSINATION OF HECTOR OQUELI AND GILDA FLORES IN GUATEMALA | KILLED 2..2",
                "The murder of six Jesuit priests and two women | KILLED 8..8",
                "No one was killed. | KILLED 0..0",
                "A 12-year-old girl was wounded. | INJURED 1..1",
                "Two 18-year-olds were hurt. | INJURED 2..2",
                "In August 2021 the fire burned down the town. |",
                "Dozens of people were killed. |",
                "Another 12 people were hurt. | INJURED 12..12 MORE",
                "Three more were killed in the night. | KILLED 3..3 MORE",
                "The death toll rose to 18. | KILLED 18..18 UPDATE",
                "He killed six people before killing himself. | KILLED 6..6 KILLED 1..1 ATTACKER",
                "He killed eight before committing suicide. | KILLED 8..8 KILLED 1..1 ATTACKER",
                "7 dead, 300+ injured. | KILLED 7..7 INJURED 300..",
                "The floods claimed at least 12 lives. | KILLED 12..",
                "Nine people lost their lives. | KILLED 9..9",
                "The storm could kill hundreds of people. |",
                "Ten people were killed or injured. | CASUALTIES 10..10",
                "An officer and two guards were hurt, and both guards died. | INJURED 3..3 KILLED 2..2",
                "The police found 28 bodies near the town. | KILLED 28..28",
                "Two car bombs killed at least 100 people and wounded about 300. | KILLED 100.. INJURED 300..300",
                "Twelve people, most of them women, were killed when the roof fell. | KILLED 12..12",
                "The couple shot and killed all four. | KILLED 4..4",
                "On Monday officials spoke of 150 dead, on Tuesday of 2,300. | KILLED 2300..2300",
                "The count began at 40 dead; it stands at 144, with more than 500 hurt. | KILLED 144..144 INJURED"
                        + " 500..",
                "Dead: 47 on Monday, 76 now. | KILLED 76..76",
                "First reports gave 11 dead, then 22. | KILLED 22..22",
                "Two men of the party, a lawyer and an official, were shot dead. | KILLED 2..2",
                "Three staff of the World Food Programme were shot dead. | KILLED 3..3",
                "He killed his four supervisors. | KILLED 4..4",
                "A man killed her, her husband and her two children. | KILLED 4..4",
                "He killed his mother, father, grandmother, brother, and sister. | KILLED 5..5",
                "He then killed two guards. | KILLED 2..2 MORE",
                "A man shot eight people. | INJURED 8..8 HIT",
                "Seven people were shot. | INJURED 7..7 HIT",
                "He stabs three passers-by, one of whom dies. | INJURED 3..3 HIT KILLED 1..1",
                "The gunman shot himself. |",
                "The man was wounded. Up to 30 were hurt. | INJURED 1..1",
                "HUGO PEREZ, 45, WAS SHOT TO DEATH IN LEON. | KILLED 1..1",
                "Hugo Perez, 45, and Ana Ruiz, 32, were killed. | KILLED 2..2",
                "RENE ROJAS, SENATOR AND PARTY LEADER, DIED TONIGHT. | KILLED 1..1",
                "THE ASSASSINATION OF SENATOR AND PARTY PRESIDENT RENE ROJAS | KILLED 1..1",
                "THE MURDER OF RENE ROJAS, LIBERAL MINISTER OF JUSTICE, IN QUITO | KILLED 1..1",
                "They killed Ana Ruiz, wife of Colonel Carlos Ruiz, in the north. | KILLED 1..1",
                "HUGO PEREZ, THE HEAD OF THE BANK AND ONE OF THE MOST PROMINENT BUSINESSMEN, WAS SHOT TO DEATH. | KILLED 1..1",
                "Gunmen killed Maria Lopez, a journalist. | KILLED 1..1",
                "THE KILLING OF THE RECTOR IGNACIO ROJAS, FIVE OTHER PRIESTS, AND TWO WOMEN | KILLED 8..8",
                "The murder of the two missionaries shocked the town. | KILLED 2..2",
                "TWO POLICEMEN GUARDING THE EMBASSY IN QUITO WERE KILLED. | KILLED 2..2",
                "IN A NARROW QUITO STREET AT 1210, FOUR PEDESTRIANS WERE KILLED. | KILLED 4..4",
                "THE BOMB INJURED A CLERK AND DAMAGED THE FRONT OF THE BANK. | INJURED 1..1",
                "THE BLAST KILLED TWO MEN AND CAUSED HEAVY DAMAGE, WOUNDING ONE WOMAN AND CAUSING PANIC. | KILLED 2..2 INJURED 1..1",
                "Rojas died and Perez was seriously injured. | KILLED 1..1 INJURED 1..1",
                "Four people including one child were injured. | INJURED 4..4",
                "Two of his guards were also killed. | KILLED 2..2 MORE",
                "The shooting ended with eight fatalities and twelve gunshot injuries. | KILLED 8..8 INJURED 12..12",
                "He killed two clerks, two customers and wounded another man. | KILLED 4..4 INJURED 1..1 MORE",
                "A man killed wife, two kids, and neighbor. | KILLED 4..4",
                "He then drove to a school, killing six pupils. | KILLED 6..6 MORE",
                "He killed his teacher before killing two pupils. | KILLED 1..1 KILLED 2..2 MORE",
                "The mayor's assassination shocked the town. | KILLED 1..1",
                "The body of a fisherman was found. | KILLED 1..1",
                "He wounded an additional seven other students. | INJURED 7..7 MORE",
                "He was killed in his car. | KILLED 1..1",
                "All but two of the 181 people aboard were killed. |",
                "The death toll from Hurricane Helene passed 130 on Monday. | KILLED 130..130 UPDATE",
                "A man died in Jericho, in the West Bank, and two people were lightly hurt. | KILLED 1..1 INJURED 2..2",
                "At least 72 Afghan civilians and 13 US service members were killed on Thursday. | KILLED 85..",
                "AT LEAST FOUR POLICEMEN WERE KILLED AND SIX WOUNDED YESTERDAY. | KILLED 4.. INJURED 6..6",
                "Cyclone Jude has killed at least 11 people. | KILLED 11..",
                "Two men have been killed. | KILLED 2..2",
                "Three men who died in the fire were brothers. | KILLED 3..3",
                "Seven people suffered minor injuries. | INJURED 7..7",
                "Two people were hurt and a third died in hospital. | INJURED 2..2 KILLED 1..1 MORE",
                "He was shot and killed by police. |",
                "Three of the guards died and the fourth was wounded. | KILLED 3..3 INJURED 1..1",
            })
    void readsNumbersOfPeopleHarmed(String text, String expected) {
        List<Toll> tolls =
                reader.read(Document.of(text, null, null).sentences().get(0).tokens());
        String found = tolls.stream()
                .map(t -> t.role() + " " + bound(t.count().min()) + ".."
                        + bound(t.count().max())
                        + (t.kind() == Toll.Kind.STATED ? "" : " " + t.kind()))
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    private static String bound(Integer bound) {
        return bound == null ? "" : bound.toString();
    }
}
