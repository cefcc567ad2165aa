package dev.dateline.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a table, or a property of a feature, can tell. */
@SuppressWarnings("ImmutableEnumChecker") // List.of is
public enum Role {
    ID(false, "id", "eventid", "eventidcnty", "globaleventid", "incidentid", "uid", "uuid", "slug", "guid"),
    TITLE(false, "title", "headline", "event", "name", "summary", "subject", "label"),
    NOTES(true, "notes", "description", "details", "text", "body", "message", "content", "comment", "desc"),
    TYPE(false, "type", "eventtype", "incidenttype", "category", "class", "kind"),
    STATUS(false, "status"),
    START(
            false,
            "start",
            "startdate",
            "begin",
            "from",
            "datestart",
            "dtstart",
            "startdatetime",
            "timespanbegin",
            "started",
            "debut",
            "beginn"),
    DATE(
            false,
            "edtf",
            "dateedtf",
            "startdateedtf",
            "date",
            "eventdate",
            "incidentdate",
            "datetime",
            "timestamp",
            "time",
            "when",
            "day",
            "published",
            "pubdate",
            "createdat",
            "daterange",
            "period",
            "sqldate",
            "datum",
            "fecha",
            "data",
            "\u0434\u0430\u0442\u0430",
            "\u0627\u0644\u062a\u0627\u0631\u064a\u062e"),
    END(
            false,
            "end",
            "enddate",
            "until",
            "to",
            "dateend",
            "dtend",
            "enddatetime",
            "timespanend",
            "ended",
            "fin",
            "ende"),
    /** The time of day that goes with the date. */
    TIME(false, "time", "eventtime", "timeofday", "hora", "uhrzeit"),
    END_TIME(false, "endtime"),
    YEAR(false, "year", "iyear", "eventyear", "annee", "jahr"),
    MONTH(false, "month", "imonth"),
    DAY_OF_MONTH(false, "day", "iday", "dayofmonth"),
    HOUR(false),
    MINUTE(false),
    END_YEAR(false, "endyear"),
    END_MONTH(false, "endmonth"),
    END_DAY(false, "endday"),
    DATE_PRECISION(false),
    /** The date in words. */
    DATE_TEXT(false, "displaydate", "datetext"),
    /** Told by words for a missing date, where the date beside it was inferred. */
    DATE_BASIS(true),
    LATITUDE(
            false,
            "latitude",
            "lat",
            "y",
            "latitud",
            "breite",
            "breitengrad",
            "pointlat",
            "\u0448\u0438\u0440\u043e\u0442\u0430"),
    LONGITUDE(
            false,
            "longitude",
            "lon",
            "lng",
            "long",
            "x",
            "longitud",
            "laenge",
            "l\u00e4ngengrad",
            "pointlng",
            "pointlon",
            "\u0434\u043e\u043b\u0433\u043e\u0442\u0430"),
    /** Both: "lat, lon", WKT or GeoJSON. */
    COORDINATES(
            false,
            "coordinates",
            "coords",
            "geolocation",
            "latlng",
            "latlon",
            "geo",
            "point",
            "wkt",
            "geom",
            "geometry",
            "geojson"),
    PLACE(
            false,
            "place",
            "location",
            "city",
            "town",
            "locationname",
            "placename",
            "where",
            "address",
            "lieu",
            "ort",
            "lugar",
            "district",
            "village"),
    ADMIN1(false, "admin1", "region", "province", "state"),
    COUNTRY(false, "country", "countryname", "countrycode", "iso2", "iso", "nation", "pays", "pais", "land"),
    PLACE_PRECISION(false, "placeprecision", "locationprecision"),
    /** In kilometres; in metres where the column's name ends so. */
    RADIUS_KM(false, "radiuskm", "radiusm"),
    KILLED(false, "killed", "fatalities", "deaths", "dead", "nkill", "best"),
    KILLED_MIN(false, "killedmin"),
    KILLED_MAX(false, "killedmax"),
    /** Of the killed those who attacked, who are no victims. */
    KILLED_PERPETRATORS(true),
    INJURED(false, "injured", "wounded", "nwound", "injuries"),
    INJURED_MIN(false, "injuredmin"),
    INJURED_MAX(false, "injuredmax"),
    INJURED_PERPETRATORS(true),
    CASUALTIES_MIN(false, "casualtiesmin"),
    CASUALTIES_MAX(false, "casualtiesmax"),
    PERPETRATOR(false, "perpetrators", "perpetrator", "actor1", "gname"),
    TARGET(false, "targets", "target", "actor2", "victims");

    private final boolean kept;
    private final List<String> names;

    Role(boolean kept, String... names) {
        this.kept = kept;
        this.names = List.of(names);
    }

    /** As in mappings: {@code day-of-month}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role with this {@linkplain #code() code}. */
    public static Optional<Role> ofCode(String code) {
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** Whether the column stays in {@code extra} as well, as the event's fields do not hold all of it. */
    boolean isKept() {
        return kept;
    }

    /** Usual names of such columns, the likeliest first, without case, spaces and punctuation. */
    List<String> names() {
        return names;
    }

    boolean isDate() {
        return this == DATE || this == START || this == END;
    }
}
