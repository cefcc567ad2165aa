package dev.dateline.toponym;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.gazetteer.NameFolding;
import dev.dateline.gazetteer.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A gazetteer of the few places that the tests name. */
final class SmallGazetteer implements Gazetteer {
    private final List<Place> places = new ArrayList<>();
    private final Map<String, List<Entry>> names = new HashMap<>();
    private final Set<String> starts = new HashSet<>();

    /** One row a place: name|class|lat|lon|country|admin1|population|capital|radius|alternates|demonyms|short forms. */
    static SmallGazetteer world() {
        SmallGazetteer world = new SmallGazetteer();
        for (String row : ROWS.strip().split("\n")) {
            String[] cells = row.strip().split("\\|", -1);
            world.add(cells);
        }
        return world;
    }

    private void add(String[] cells) {
        Place place = new Place(
                places.size(),
                1000 + places.size(),
                cells[0],
                FeatureClass.valueOf(cells[1]),
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                blank(cells[4]),
                blank(cells[5]),
                null,
                Long.parseLong(cells[6]),
                cells[7].equals("c"),
                Double.parseDouble(cells[8]));
        places.add(place);
        name(cells[0], new Entry(place, NameKind.MAIN));
        each(cells[9], place, NameKind.ALTERNATE);
        each(cells[10], place, NameKind.DEMONYM);
        each(cells[11], place, NameKind.ABBREVIATION);
    }

    private static @Nullable String blank(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private void each(String cell, Place place, NameKind kind) {
        for (String name : cell.split(";")) {
            if (!name.isEmpty()) {
                name(name, new Entry(place, kind));
            }
        }
    }

    private void name(String name, Entry entry) {
        String folded = NameFolding.fold(name);
        names.computeIfAbsent(folded, key -> new ArrayList<>()).add(entry);
        for (int space = folded.indexOf(' '); space > 0; space = folded.indexOf(' ', space + 1)) {
            starts.add(folded.substring(0, space));
        }
    }

    @Override
    public List<Entry> lookUp(CharSequence name) {
        return names.getOrDefault(NameFolding.fold(name), List.of());
    }

    @Override
    public boolean startsLongerName(CharSequence words) {
        return starts.contains(NameFolding.fold(words));
    }

    @Override
    public Place place(int id) {
        return places.get(id);
    }

    @Override
    public Optional<Place> country(String code) {
        return places.stream()
                .filter(p -> p.featureClass() == FeatureClass.COUNTRY && code.equals(p.country()))
                .findFirst();
    }

    @Override
    public Optional<Place> admin1(String country, String code) {
        return places.stream()
                .filter(p -> p.featureClass() == FeatureClass.ADMIN1
                        && country.equals(p.country())
                        && code.equals(p.admin1()))
                .findFirst();
    }

    @Override
    public Optional<Place> capital(String country) {
        return places.stream()
                .filter(p -> p.capital() && country.equals(p.country()))
                .findFirst();
    }

    @Override
    public int size() {
        return places.size();
    }

    @Override
    public String version() {
        return "test";
    }

    private static final String ROWS = """
        United States|COUNTRY|40|-100|US||330000000||2000|America|American;Americans|U.S.;US
        United Kingdom|COUNTRY|54|-2|GB||67000000||450|Britain|British;Britons|U.K.;UK
        France|COUNTRY|46.6|2.4|FR||65000000||450||French|
        Iran|COUNTRY|32|53|IR||85000000||700||Iranian;Iranians|
        Turkey|COUNTRY|39|35|TR||85000000||550||Turkish|
        Russia|COUNTRY|61|96|RU||145000000||3000||Russian;Russians|
        Georgia|COUNTRY|42.2|43.5|GE||3700000||163||Georgian;Georgians|
        Pakistan|COUNTRY|30|70|PK||230000000||581||Pakistani|
        India|COUNTRY|22|79|IN||1400000000||1100||Indian|
        Afghanistan|COUNTRY|33.8|66|AF||38000000||498||Afghan;Afghans|
        Syria|COUNTRY|35|38.5|SY||18000000||240||Syrian;Syrians|
        Jordan|COUNTRY|31.2|36.5|JO||10000000||160||Jordanian|
        Chad|COUNTRY|15|19|TD||16000000||640||Chadian|
        Germany|COUNTRY|51|10|DE||83000000||371||German;Germans|
        Canada|COUNTRY|60|-95|CA||38000000||2300||Canadian|
        Texas|ADMIN1|31|-100|US|TX|29000000||500||Texan|TX;Tex.
        Georgia|ADMIN1|33|-83.5|US|GA|10000000||240|||GA;Ga.
        New York|ADMIN1|43|-75|US|NY|19000000||230|||N.Y.;NY
        Washington|ADMIN1|47.5|-120.5|US|WA|7000000||260|||
        California|ADMIN1|37|-120|US|CA|39000000||500|||Calif.;CA
        Ontario|ADMIN1|50|-85|CA|08|14000000||700|||Ont.;ON
        North Rhine-Westphalia|ADMIN1|51.4|7.6|DE|07|17000000||120|||NRW
        Sindh|ADMIN1|26|68.5|PK|05|48000000||200|||
        Kandahar|ADMIN1|31|65.7|AF|23|1300000||140|||
        North Kivu|ADMIN1|-0.7|28.8|CD|NK|6000000||150|||
        Paris|CITY|48.86|2.35|FR|11|2138551|c|15||Parisian|
        Paris|CITY|33.66|-95.56|US|TX|24800||5|||
        London|CITY|51.5|-0.12|GB|ENG|8900000|c|25|||
        London|CITY|42.98|-81.25|CA|08|346000||10|||
        Eastern|ADMIN1|6.5|-0.5|GH|05|2000000||80|||
        San Ysidro|CITY|32.35|-106.81|US|NM|2000||2|||
        Kensington|DISTRICT|-33.92|151.22|AU|02|15000||3|||
        Leeds|CITY|53.8|-1.55|GB|ENG|455000||10|||
        Leeds|CITY|-33.9|150.95|AU|02|60000||3|||
        Washington|CITY|38.9|-77.04|US|DC|689545|c|10|||
        New York|CITY|40.71|-74|US|NY|8804190||30|||
        Atlanta|CITY|33.75|-84.39|US|GA|498000||15|||
        Moscow|CITY|55.75|37.62|RU|48|10381222|c|30|||
        Krasnogorsk|CITY|55.82|37.33|RU|47|175000||6|||
        Ankara|CITY|39.92|32.85|TR|68|5000000|c|20|||
        Istanbul|CITY|41.01|28.97|TR|34|15000000||30|||
        Tehran|CITY|35.69|51.42|IR|26|8700000|c|20|||
        Kerman|CITY|30.28|57.08|IR|29|577000||10|||
        Kabul|CITY|34.53|69.17|AF|13|3000000|c|20|||
        Kandahar|CITY|31.61|65.71|AF|23|523300||7|||
        Kunduz|CITY|36.73|68.86|AF|24|161902||4|||
        Hyderabad|CITY|17.38|78.46|IN|40|6800000||26|||
        Hyderabad|CITY|25.39|68.37|PK|05|1732693||12|||
        Santa Maria|CITY|34.95|-120.43|US|CA|99553||3|||
        Cologne|CITY|50.94|6.96|DE|07|1000000||10|||
        Jefferson|CITY|38.57|-92.17|US|MO|43000||4|||
        April|CITY|10|10|US|MO|900||1|||
        Chelsea|CITY|42.39|-71.03|US|MA|35000||2|||
        Boston|CITY|42.36|-71.06|US|MA|650000||10|||
        Manchester|CITY|53.48|-2.24|GB|ENG|550000||8|||
        Reading|CITY|51.45|-0.97|GB|ENG|318000||5|||
        Nice|CITY|43.7|7.27|FR|93|342000||6|||
        Of|CITY|40.94|40.26|TR|61|31951||2|||
        Said|CITY|20|80|IN|16|900||2|||
        March|CITY|52.55|0.09|GB|ENG|22000||2|||
        Tripoli|CITY|32.89|13.19|LY|77|1150000|c|11|||
        Bath|CITY|51.38|-2.36|GB|ENG|101000||4|||
        Smith|CITY|41|-95|US|NE|300||1|||
        Mobile|CITY|30.69|-88.04|US|AL|194000||8|||
        Democratic Republic of the Congo|COUNTRY|-2.9|23.6|CD||90000000||950|Congo|Congolese|DRC
        The Hague|CITY|52.08|4.3|NL|11|474000||6|||
        Baltic Sea|SEA|58|20|||0||500|||
        Europe|CONTINENT|50|15|||0||2000|||
        Saint Anthony|CITY|16.71|-62.19|MS||2400||3|||
        """;
}
