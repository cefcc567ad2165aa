package dev.dateline.format.out;

import dev.dateline.incident.Event;
import dev.dateline.incident.Source;
import dev.dateline.incident.Where;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes GeoJSON with plain properties, as QGIS, Leaflet.timeline ({@code start}, {@code end}) and Leaflet.TimeDimension ({@code time}) take them. Columns of
 * imported rows are properties like all others, but for those that have the name of one of ours.
 */
final class GeoJsonWriter implements EventWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonGenerator json;
    private final Fields fields;

    GeoJsonWriter(OutputStream out, EventsJsonWriter.Head head, Iterable<Source> sources) {
        this.json = JSON.createGenerator(out);
        this.fields = new Fields(sources);
        json.writeStartObject().writeStringProperty("type", "FeatureCollection");
        if (head.title() != null) {
            json.writeStringProperty("name", head.title());
        }
        json.writeArrayPropertyStart("features");
    }

    @Override
    public void event(Event event) {
        json.writeRaw('\n');
        json.writeStartObject().writeStringProperty("type", "Feature").writeStringProperty("id", event.id());
        geometry(event.where());
        json.writeObjectPropertyStart("properties");
        Map<String, @Nullable Object> values = fields.of(event);
        values.put("time", values.get("start"));
        values.forEach(this::property);
        event.extra().forEach((name, value) -> {
            if (!values.containsKey(name)) {
                json.writeStringProperty(name, value);
            }
        });
        json.writeEndObject().writeEndObject();
    }

    private void geometry(@Nullable Where where) {
        if (where == null) {
            json.writeNullProperty("geometry");
            return;
        }
        json.writeObjectPropertyStart("geometry").writeStringProperty("type", "Point");
        json.writeArrayPropertyStart("coordinates")
                .writeNumber(where.longitude())
                .writeNumber(where.latitude())
                .writeEndArray()
                .writeEndObject();
    }

    private void property(String name, @Nullable Object value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }

    @Override
    public void close() {
        json.writeRaw('\n');
        json.writeEndArray().writeEndObject();
        json.close();
    }
}
