package dev.dateline.format.out;

import dev.dateline.incident.DatePrecision;
import dev.dateline.incident.Event;
import dev.dateline.incident.Source;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import java.io.OutputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes TimelineJS's JSON. It has no undated events; places stand in a member that TimelineJS passes over and Dateline reads. */
final class TimelineJsWriter implements EventWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonGenerator json;
    private final Fields fields;
    private int leftOut;

    TimelineJsWriter(OutputStream out, EventsJsonWriter.Head head, Iterable<Source> sources) {
        this.json = JSON.createGenerator(out);
        this.fields = new Fields(sources);
        json.writeStartObject();
        if (head.title() != null) {
            json.writeObjectPropertyStart("title").writeObjectPropertyStart("text");
            json.writeStringProperty("headline", html(head.title()));
            if (head.description() != null) {
                json.writeStringProperty("text", html(head.description()));
            }
            json.writeEndObject().writeEndObject();
        }
        json.writeArrayPropertyStart("events");
    }

    @Override
    public int leftOut() {
        return leftOut;
    }

    @Override
    public void event(Event event) {
        When when = event.when();
        if (when == null) {
            leftOut++;
            return;
        }
        json.writeRaw('\n');
        json.writeStartObject().writeStringProperty("unique_id", event.id());
        date("start_date", when.start(), when);
        if (!when.start().equals(when.end()) && !isUnit(when)) {
            date("end_date", when.end(), when);
        }
        if (when.text() != null && when.precision() != DatePrecision.DAY) {
            json.writeStringProperty("display_date", html(when.text()));
        }
        json.writeStringProperty("group", event.type().family().code());
        text(event);
        place(event.where());
        json.writeEndObject();
    }

    /** Whether the parts that are given tell the whole interval. */
    private static boolean isUnit(When when) {
        boolean named = when.precision() == DatePrecision.MONTH || when.precision() == DatePrecision.YEAR;
        return named && when.edtf().indexOf('/') < 0;
    }

    private void date(String name, LocalDate date, When when) {
        json.writeObjectPropertyStart(name).writeNumberProperty("year", year(date));
        boolean unit = isUnit(when);
        if (!unit || when.precision() == DatePrecision.MONTH) {
            json.writeNumberProperty("month", date.getMonthValue());
        }
        if (!unit) {
            json.writeNumberProperty("day", date.getDayOfMonth());
        }
        if (Fields.isInstant(when)) {
            String clock = Fields.clock(when);
            json.writeNumberProperty("hour", Integer.parseInt(clock.substring(0, 2)));
            json.writeNumberProperty("minute", Integer.parseInt(clock.substring(3)));
        }
        json.writeEndObject();
    }

    /** TimelineJS shows -44 as 44 BCE, and has no year 0. */
    private static int year(LocalDate date) {
        return date.getYear() < 1 ? date.getYear() - 1 : date.getYear();
    }

    private void text(Event event) {
        json.writeObjectPropertyStart("text").writeStringProperty("headline", html(event.title()));
        StringBuilder text = new StringBuilder();
        String quote = Fields.quote(event);
        if (quote != null) {
            text.append("<p>").append(html(quote)).append("</p>");
        }
        for (String source : fields.sources(event)) {
            text.append("<p>").append(html(source)).append("</p>");
        }
        json.writeStringProperty("text", text.toString()).writeEndObject();
    }

    private void place(@Nullable Where where) {
        if (where != null) {
            json.writeObjectPropertyStart("location")
                    .writeStringProperty("name", where.name())
                    .writeNumberProperty("lat", where.latitude())
                    .writeNumberProperty("lon", where.longitude())
                    .writeEndObject();
        }
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void close() {
        json.writeRaw('\n');
        json.writeEndArray().writeEndObject();
        json.close();
    }
}
