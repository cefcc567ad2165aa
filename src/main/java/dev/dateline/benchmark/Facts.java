package dev.dateline.benchmark;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.gazetteer.Place;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/** Dates, places and numbers of one text: days before its publication, and half of its places in one country's cities. */
final class Facts {
    private final Gazetteer gazetteer;
    private final LocalDate published;
    private final SplittableRandom random;
    private final Place[] home = new Place[4];

    Facts(Gazetteer gazetteer, LocalDate published, SplittableRandom random) {
        this.gazetteer = gazetteer;
        this.published = published;
        this.random = random;
        for (int i = 0; i < home.length; i++) {
            home[i] = anyCity();
        }
    }

    static boolean knows(String symbol) {
        return symbol.equals("CITY");
    }

    String tell(String symbol) {
        return switch (symbol) {
            case "city" -> city().name();
            case "CITY" -> home[0].name().toUpperCase(Locale.ROOT);
            case "place" -> place(city());
            case "country" -> country(city());
            case "admin" -> admin(city());
            case "n" -> Integer.toString(2 + random.nextInt(58));
            case "big" -> String.format(Locale.ROOT, "%,d", 1_000 + random.nextInt(900_000));
            case "decimal" -> 1 + random.nextInt(8) + "." + random.nextInt(10);
            case "clock" -> String.format(Locale.ROOT, "%02d:%02d", random.nextInt(24), random.nextInt(60));
            case "daypart" -> new String[] {"morning", "afternoon", "evening"}[random.nextInt(3)];
            default -> date(symbol);
        };
    }

    private String date(String symbol) {
        LocalDate day = published.minusDays(random.nextInt(symbol.equals("weekday") ? 7 : 300));
        LocalDate earlier = published.minusDays(random.nextInt(9_000));
        return switch (symbol) {
            case "weekday" -> day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "day" ->
                random.nextBoolean() ? day.getDayOfMonth() + " " + month(day) : month(day) + " " + day.getDayOfMonth();
            case "dateline" -> day.getDayOfMonth() + " " + month(day);
            case "fullday" -> earlier.getDayOfMonth() + " " + month(earlier) + " " + earlier.getYear();
            case "month" -> month(day);
            case "monthyear" -> month(earlier) + " " + earlier.getYear();
            case "year" -> Integer.toString(earlier.getYear());
            case "iso" -> earlier.toString();
            case "dmy" ->
                String.format(
                        Locale.ROOT,
                        "%02d/%02d/%d",
                        earlier.getDayOfMonth(),
                        earlier.getMonthValue(),
                        earlier.getYear());
            default -> throw new IllegalStateException("benchmark/grammar.tsv has no symbol " + symbol);
        };
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private Place city() {
        return random.nextBoolean() ? home[random.nextInt(home.length)] : anyCity();
    }

    /** Known cities come up often and villages seldom: squares lean to the front, where the prominent ones stand. */
    private Place anyCity() {
        while (true) {
            double lot = random.nextDouble();
            Place place = gazetteer.place((int) (lot * lot * lot * gazetteer.size()));
            if (place.featureClass() == FeatureClass.CITY) {
                return place;
            }
        }
    }

    private String place(Place city) {
        return city.name() + ", " + country(city);
    }

    private String country(Place city) {
        return Optional.ofNullable(city.country())
                .flatMap(gazetteer::country)
                .map(Place::name)
                .orElse("Kenya");
    }

    private String admin(Place city) {
        String country = city.country();
        String admin1 = city.admin1();
        return country == null || admin1 == null
                ? city.name()
                : gazetteer.admin1(country, admin1).map(Place::name).orElse(city.name());
    }
}
