package dev.dateline.extraction;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.gazetteer.NameFolding;
import dev.dateline.gazetteer.Place;
import dev.dateline.incident.Count;
import dev.dateline.incident.DatePrecision;
import dev.dateline.incident.Evidence;
import dev.dateline.incident.Incident;
import dev.dateline.incident.IncidentType;
import dev.dateline.incident.PlacePrecision;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import dev.dateline.temporal.TemporalExpression;
import dev.dateline.text.Document;
import dev.dateline.text.Span;
import dev.dateline.toponym.ResolvedToponym;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes mentions out as incidents: dates as intervals with a precision, places with a radius, evidence with its quotes. */
final class IncidentAssembler {
    /** A daily's news is of the same day or the two before. */
    private static final int NEWS_DAYS = 2;

    private final Gazetteer gazetteer;
    private final Document document;

    IncidentAssembler(Gazetteer gazetteer, Document document) {
        this.gazetteer = gazetteer;
        this.document = document;
    }

    Incident assemble(Mention mention) {
        IncidentType type = mention.type == null ? IncidentType.ATTACK : mention.type;
        When when =
                mention.time != null ? when(mention.time) : mention.fresh != null ? shortlyBefore(mention.fresh) : null;
        Where where = mention.place == null ? null : where(mention.place);
        return new Incident(
                type,
                mention.status,
                TitleWriter.write(type, mention.status, where, mention),
                when,
                where,
                count(mention, Evidence.Role.KILLED),
                count(mention, Evidence.Role.INJURED),
                count(mention, Evidence.Role.CASUALTIES),
                List.copyOf(mention.perpetrators.keySet()),
                List.copyOf(mention.targets.keySet()),
                evidence(mention),
                Confidence.of(mention));
    }

    private static @Nullable Count count(Mention mention, Evidence.Role role) {
        Told told = mention.tolls.get(role);
        boolean injured = role == Evidence.Role.INJURED;
        return told == null ? null : injured ? told.without(mention.tolls.get(Evidence.Role.KILLED)) : told.count();
    }

    private When when(TemporalExpression time) {
        LocalDate first = time.first();
        LocalDate last = time.last();
        if (first == null || last == null) {
            throw new IllegalStateException("linked to a time without an interval: " + time.value());
        }
        String basis = time.basis().name().toLowerCase(Locale.ROOT);
        return new When(first, last, precision(time, first, last), edtf(first, last), quote(time.span()), basis);
    }

    /** The days before the publication of a brief that dates nothing: decision 6. */
    private static When shortlyBefore(LocalDate published) {
        LocalDate first = published.minusDays(NEWS_DAYS);
        return new When(first, published, DatePrecision.RANGE, edtf(first, published), null, "publication");
    }

    private static DatePrecision precision(TemporalExpression time, LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return DatePrecision.DAY;
        }
        return switch (time.granularity()) {
            case MONTH -> DatePrecision.MONTH;
            case SEASON -> DatePrecision.SEASON;
            case YEAR -> DatePrecision.YEAR;
            case DECADE -> DatePrecision.DECADE;
            default -> DatePrecision.RANGE;
        };
    }

    /** EDTF level 1 (ISO 8601-2): a day, a month, a year, a decade as 199X, else an interval of days. */
    private static String edtf(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return first.toString();
        }
        boolean wholeMonth =
                first.getDayOfMonth() == 1 && last.equals(first.plusMonths(1).minusDays(1));
        boolean wholeYear =
                first.getDayOfYear() == 1 && last.equals(first.plusYears(1).minusDays(1));
        boolean wholeDecade = first.getDayOfYear() == 1
                && first.getYear() % 10 == 0
                && last.equals(first.plusYears(10).minusDays(1));
        if (wholeMonth) {
            return String.format(Locale.ROOT, "%04d-%02d", first.getYear(), first.getMonthValue());
        }
        if (wholeYear) {
            return String.format(Locale.ROOT, "%04d", first.getYear());
        }
        if (wholeDecade) {
            return String.format(Locale.ROOT, "%03dX", first.getYear() / 10);
        }
        return first + "/" + last;
    }

    private Where where(ResolvedToponym toponym) {
        Place place = toponym.place();
        String country = place.country();
        PlacePrecision precision = Places.precision(toponym);
        Optional<Place> countryPlace = country == null ? Optional.empty() : gazetteer.country(country);
        String admin1 = place.admin1() == null || country == null || place.featureClass() == FeatureClass.COUNTRY
                ? null
                : gazetteer.admin1(country, place.admin1()).map(Place::name).orElse(null);
        String venue = toponym.venue();
        return new Where(
                venue != null ? venue : name(place, quote(toponym.span())),
                quote(toponym.span()),
                country,
                countryPlace.map(Place::name).orElse(null),
                admin1,
                toponym.latitude(),
                toponym.longitude(),
                precision,
                toponym.radiusKm(),
                venue != null ? 0 : place.geonameId());
    }

    /** The name as the text spells it where it is the same name: Kandahar, not with the marks of a gazetteer; but not in capitals. */
    private static String name(Place place, String written) {
        boolean same = NameFolding.fold(written).equals(NameFolding.fold(place.name()));
        return same && !written.equals(written.toUpperCase(Locale.ROOT)) ? written : place.name();
    }

    private List<Evidence> evidence(Mention mention) {
        Set<Evidence> evidence =
                new TreeSet<>(Comparator.comparing(Evidence::span).thenComparing(Evidence::role));
        mention.passages.forEach(span -> evidence.add(of(span, Evidence.Role.INCIDENT)));
        if (mention.time != null) {
            evidence.add(of(mention.time.span(), Evidence.Role.DATE));
        }
        if (mention.place != null) {
            evidence.add(of(mention.place.span(), Evidence.Role.PLACE));
        }
        mention.tolls.forEach((role, told) -> told.spans().forEach(span -> evidence.add(of(span, role))));
        mention.perpetrators.values().forEach(span -> evidence.add(of(span, Evidence.Role.PERPETRATOR)));
        mention.targets.values().forEach(span -> evidence.add(of(span, Evidence.Role.TARGET)));
        return new ArrayList<>(evidence);
    }

    private Evidence of(Span span, Evidence.Role role) {
        return new Evidence(span, quote(span), role);
    }

    private String quote(Span span) {
        return span.of(document.text());
    }
}
