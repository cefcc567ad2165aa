package dev.dateline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.incident.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates before the year 1 and after 9999: eruptions, battles and finds have them. */
class EarlyDatesTest {
    private static Collected table(String date) {
        return Collected.of("date,lat,lon,title\n\"" + date + "\",1,2,x\n", "a.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "44 BC|-0043|-0043-01-01|-0043-12-31",
                "15 March 44 BCE|-0043-03-15|-0043-03-15|-0043-03-15",
                "March 15, 44 B.C.|-0043-03-15|-0043-03-15|-0043-03-15",
                "March 44 bc|-0043-03|-0043-03-01|-0043-03-31",
                "1 BC|0000|0000-01-01|0000-12-31",
                "2,560 BC|-2559|-2559-01-01|-2559-12-31",
                "c. 1200 BC|-1199~|-1199-01-01|-1199-12-31",
                "218\u2013201 BC|-0217-01-01/-0200-12-31|-0217-01-01|-0200-12-31",
                "AD 79|0079|0079-01-01|0079-12-31",
                "24 August AD 79|0079-08-24|0079-08-24|0079-08-24",
                "-0043|-0043|-0043-01-01|-0043-12-31",
                "-0043-03|-0043-03|-0043-03-01|-0043-03-31",
                "-0043-03-15|-0043-03-15|-0043-03-15|-0043-03-15",
                "-000043-03-15T10:30:00Z|-0043-03-15T10:30:00Z|-0043-03-15|-0043-03-15",
                "+000000-03-15|0000-03-15|0000-03-15|0000-03-15",
                "-0217/-0200|-0217-01-01/-0200-12-31|-0217-01-01|-0200-12-31",
                "-63523342800000|-0043-01-10T03:00:00Z|-0043-01-10|-0043-01-10",
                "Y12000|Y12000|+12000-01-01|+12000-12-31",
                "Y-12000|Y-12000|-12000-01-01|-12000-12-31",
                "+012000-02-01|+12000-02-01|+12000-02-01|+12000-02-01",
            })
    void erasAndSignsAreRead(String date, String edtf, String start, String end) {
        Collected read = table(date);
        assertThat(read.codes()).isEmpty();
        assertThat(read.when(0))
                .extracting(When::edtf, w -> w.start().toString(), w -> w.end().toString())
                .containsExactly(edtf, start, end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "0 BC", "12000", "12000-01-01", "Y-999999", "Y300000", "30 February 44 BC"})
    void slipsAndNoughtsAreNoDates(String date) {
        Collected read = table(date);
        assertThat(read.codes()).containsExactly("date-impossible");
        assertThat(read.events.get(0).when()).isNull();
    }

    @Test
    void columnOfYearsCountsAsPeopleDoWithoutAYearNought() {
        Collected read = Collected.of(
                "Year,Month,Day,Latitude,Longitude,Name\n-44,3,15,1,2,a\n-1610,,,1,2,b\n-1,,,1,2,c\n", "a.csv");
        assertThat(read.events)
                .extracting(
                        event -> event.title(),
                        event -> event.when() == null ? null : event.when().edtf())
                .containsExactly(tuple("a", "-0043-03-15"), tuple("b", "-1609"), tuple("c", "0000"));
    }
}
