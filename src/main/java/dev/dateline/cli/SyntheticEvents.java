package dev.dateline.cli;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.gazetteer.Place;
import dev.dateline.incident.Count;
import dev.dateline.incident.DatePrecision;
import dev.dateline.incident.Event;
import dev.dateline.incident.IncidentType;
import dev.dateline.incident.PlacePrecision;
import dev.dateline.incident.Status;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import dev.dateline.text.ResourceTable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Invents events: in cities of the gazetteer by a power law, in campaigns over 54 years, with tolls of a heavy tail. The same seed gives the
 * same events.
 */
final class SyntheticEvents {
    private static final int CITIES = 2000;
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final int DAYS = 54 * 365;
    private static final int CAMPAIGNS = 3;
    /** Standard deviation of a campaign's days. */
    private static final double CAMPAIGN_DAYS = 300;

    /** Exponent of the power law of events by city: a little above Zipf's law. */
    private static final double EXPONENT = 1.1;

    /** What events of one type look like. */
    record Kind(IncidentType type, double deadly, double scale, String acledType, String acledSubType, String begin) {}

    private final Random random;
    private final Gazetteer gazetteer;
    private final List<Place> cities;
    private final double[] cityWeights;
    private final int[][] campaigns;
    private final List<Kind> kinds = new ArrayList<>();
    private final double[] kindWeights;
    private final List<String> actors = ResourceTable.lines("/synthetic/actors.tsv");
    private final String prefix;

    SyntheticEvents(Gazetteer gazetteer, long seed) {
        this.random = new Random(seed);
        this.gazetteer = gazetteer;
        this.prefix = "syn" + seed + "-";
        this.cities = cities(gazetteer, random);
        this.cityWeights = cumulated(IntStream.range(0, cities.size())
                .mapToDouble(rank -> 1 / Math.pow(rank + 3.0, EXPONENT))
                .toArray());
        this.campaigns = new int[cities.size()][CAMPAIGNS];
        for (int[] of : campaigns) {
            Arrays.setAll(of, i -> random.nextInt(DAYS));
        }
        List<String[]> rows = ResourceTable.read("/synthetic/types.tsv", 7);
        for (String[] row : rows) {
            IncidentType type = IncidentType.ofCode(row[0]).orElseThrow();
            kinds.add(new Kind(type, Double.parseDouble(row[2]), Double.parseDouble(row[3]), row[4], row[5], row[6]));
        }
        this.kindWeights = cumulated(
                rows.stream().mapToDouble(row -> Double.parseDouble(row[1])).toArray());
    }

    /** Cities of any size, many of them large, the most prominent first. */
    private static List<Place> cities(Gazetteer gazetteer, Random random) {
        Set<Place> found = new TreeSet<>(Comparator.comparingInt(Place::id));
        for (int tries = 0; found.size() < Math.min(CITIES, gazetteer.size() / 4) && tries < 100 * CITIES; tries++) {
            double at = random.nextDouble();
            Place place = gazetteer.place((int) (at * at * gazetteer.size()));
            if (place.featureClass() == FeatureClass.CITY && place.country() != null) {
                found.add(place);
            }
        }
        return List.copyOf(found);
    }

    private static double[] cumulated(double[] weights) {
        double[] sums = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            sums[i] = sum;
        }
        return sums;
    }

    private int drawn(double[] sums) {
        int at = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
        return Math.min(sums.length - 1, at < 0 ? -at - 1 : at);
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    /** An event and what its ACLED columns say of its kind. */
    record Made(Event event, Kind kind) {}

    /** Makes so many events, one in memory at a time. */
    void forEach(int count, Consumer<Made> sink) {
        for (int i = 0; i < count; i++) {
            sink.accept(made(i));
        }
    }

    private Made made(int number) {
        int cityNumber = drawn(cityWeights);
        Place city = cities.get(cityNumber);
        Kind kind = kinds.get(drawn(kindWeights));
        When when = oneIn(100) ? null : when(day(cityNumber));
        Where where = oneIn(100) ? null : where(city);
        int killed = random.nextDouble() < kind.deadly() ? toll(kind.scale()) : 0;
        Count injured = oneIn(3) ? Count.exactly(toll(kind.scale() * 2)) : null;
        List<String> perpetrators = oneIn(10) ? List.of() : List.of(actor());
        List<String> targets = oneIn(2) ? List.of(actor()) : List.of();
        Event event = new Event(
                prefix + number,
                kind.begin() + " in " + city.name() + (killed == 0 ? "" : ", " + killed + " killed"),
                kind.type(),
                oneIn(40) ? Status.FOILED : Status.OCCURRED,
                when,
                null,
                null,
                where,
                oneIn(20) ? null : Count.exactly(killed),
                injured,
                null,
                perpetrators,
                targets,
                List.of(),
                Math.round(100 - 60 * random.nextDouble() * random.nextDouble()) / 100.0,
                oneIn(15) ? Event.Review.ACCEPTED : Event.Review.UNREVIEWED,
                Map.of());
        return new Made(event, kind);
    }

    private String actor() {
        double at = random.nextDouble();
        return actors.get((int) (at * at * actors.size()));
    }

    private int toll(double scale) {
        return (int) Math.min(5000, 1 + scale * (Math.pow(1 - random.nextDouble(), -0.6) - 1));
    }

    private LocalDate day(int city) {
        int day = oneIn(3)
                ? random.nextInt(DAYS)
                : campaigns[city][random.nextInt(CAMPAIGNS)] + (int) (random.nextGaussian() * CAMPAIGN_DAYS);
        return FIRST.plusDays(Math.floorMod(day, DAYS));
    }

    private When when(LocalDate day) {
        int kind = random.nextInt(100);
        if (kind < 5) {
            LocalDate end = day.plusDays(1 + random.nextInt(30));
            return when(day, end, DatePrecision.RANGE, day + "/" + end);
        }
        if (kind < 9) {
            YearMonth month = YearMonth.from(day);
            return when(month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH, month.toString());
        }
        if (kind < 10) {
            LocalDate first = day.withDayOfYear(1);
            return when(first, first.plusYears(1).minusDays(1), DatePrecision.YEAR, "" + day.getYear());
        }
        return when(day, day, DatePrecision.DAY, day.toString());
    }

    private static When when(LocalDate start, LocalDate end, DatePrecision precision, String edtf) {
        return new When(start, end, precision, edtf, edtf, "explicit");
    }

    private Where where(Place city) {
        String country = city.country();
        int kind = random.nextInt(100);
        Place area = null;
        PlacePrecision precision = PlacePrecision.CITY;
        if (country != null && kind < 12 && city.admin1() != null) {
            area = gazetteer.admin1(country, city.admin1()).orElse(null);
            precision = PlacePrecision.ADMIN1;
        } else if (country != null && kind < 14) {
            area = gazetteer.country(country).orElse(null);
            precision = PlacePrecision.COUNTRY;
        }
        return area == null ? exact(city, kind >= 80) : at(area, area.latitude(), area.longitude(), precision);
    }

    /** In the city, or at a place of its own within it. */
    private Where exact(Place city, boolean spot) {
        if (!spot) {
            return at(city, city.latitude(), city.longitude(), PlacePrecision.CITY);
        }
        double lat = Math.max(-90, Math.min(90, city.latitude() + random.nextGaussian() * 0.03));
        double lon = Math.max(-180, Math.min(180, city.longitude() + random.nextGaussian() * 0.03));
        return at(city, Math.round(lat * 1e4) / 1e4, Math.round(lon * 1e4) / 1e4, PlacePrecision.EXACT);
    }

    private Where at(Place place, double lat, double lon, PlacePrecision precision) {
        String country = place.country();
        double radius = precision == PlacePrecision.EXACT ? 0 : Math.round(place.radiusKm());
        return new Where(
                place.name(),
                place.name(),
                country,
                country == null ? null : countryName(country),
                null,
                lat,
                lon,
                precision,
                radius,
                precision == PlacePrecision.EXACT ? 0 : place.geonameId());
    }

    private @Nullable String countryName(String code) {
        return gazetteer.country(code).map(Place::name).orElse(null);
    }
}
