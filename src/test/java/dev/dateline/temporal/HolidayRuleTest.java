package dev.dateline.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayRuleTest {
    @ParameterizedTest
    @CsvSource({
        "easter +0, 2024-03-31",
        "orthodox +0, 2024-05-05",
        "nth 11 4 4, 2023-11-23",
        "nth 11 4 4 +1, 2023-11-24",
        "nth 5 1 -1, 2024-05-27",
        "04-27 7 -1, 2014-04-26",
        "04-27 7 -1, 2015-04-27",
        "hijri 9 1, 2024-03-11",
        "hebrew 1 10, 2023-09-25",
        "hebrew 3 25, 2023-12-08",
        "hebrew 5 15, 2024-01-25",
        "hebrew 6 14, 2024-03-24",
        "hebrew 7 15, 2024-04-23",
        "hebrew 11 9, 2024-08-13",
        "chinese 1 1, 2020-01-25",
        "chinese 1 1, 2023-01-22",
        "chinese 1 1, 2024-02-10",
        "chinese 8 15, 2022-09-10",
        "hindu 7 30 18, 2022-10-24",
        "hindu 7 30 18, 2023-11-12",
        "hindu 7 10 12, 2019-10-08",
        "hindu 12 15 18 +1, 2022-03-18",
        "hindu 12 15 18 +1, 2024-03-25"
    })
    void findsTheDayOfTheYear(String rule, LocalDate day) {
        assertThat(HolidayRule.parse(rule).in(day.getYear())).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"02-29, 2023", "hijri 9 1, 1500"})
    void knowsNoDayWhereThereIsNone(String rule, int year) {
        assertThat(HolidayRule.parse(rule).in(year)).isNull();
    }
}
