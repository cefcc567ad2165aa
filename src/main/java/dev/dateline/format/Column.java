package dev.dateline.format;

import java.util.List;

/** What a column of a table, or a property of a feature, can tell; its usual names, the likeliest first. */
@SuppressWarnings("ImmutableEnumChecker") // List.of is
enum Column {
    ID("id", "eventid", "eventidcnty", "globaleventid", "incidentid", "uid", "uuid"),
    TITLE("title", "headline", "event", "name", "summary", "subject", "label"),
    NOTES("notes", "description", "details", "text", "body", "message", "comment"),
    TYPE("type", "eventtype", "incidenttype", "category", "class", "kind"),
    START("start", "startdate", "begin", "from", "datestart", "dtstart", "startdatetime"),
    DATE(
            "date",
            "eventdate",
            "incidentdate",
            "datetime",
            "timestamp",
            "time",
            "when",
            "day",
            "published",
            "sqldate",
            "datum",
            "fecha"),
    END("end", "enddate", "until", "to", "dateend", "dtend", "enddatetime"),
    YEAR("year", "iyear", "eventyear"),
    MONTH("month", "imonth"),
    DAY_OF_MONTH("day", "iday", "dayofmonth"),
    LATITUDE("latitude", "lat", "y", "latitud", "breite"),
    LONGITUDE("longitude", "lon", "lng", "long", "x", "longitud"),
    COORDINATES("coordinates", "coords", "latlng", "latlon", "geo", "point"),
    PLACE("place", "location", "city", "town", "locationname", "placename", "where", "address", "ort", "lugar"),
    ADMIN1("admin1", "region", "province", "state"),
    COUNTRY("country", "countrycode", "iso2", "iso", "nation"),
    KILLED("killed", "fatalities", "deaths", "dead", "nkill", "best"),
    INJURED("injured", "wounded", "nwound", "injuries");

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** Usual names without case, spaces and punctuation. */
    List<String> names() {
        return names;
    }
}
