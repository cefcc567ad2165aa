package dev.dateline.format.out;

import dev.dateline.incident.Event;
import dev.dateline.incident.Source;
import dev.dateline.incident.Where;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteDataSource;
import tools.jackson.databind.json.JsonMapper;

/** Writes a GeoPackage (OGC 12-128r18): one table of points, made in a temporary file, since SQLite needs one. */
final class GeoPackageWriter implements EventWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WGS84 = 4326;
    private static final int BATCH = 1000;
    /** "GPKG", and version 1.3. */
    private static final List<String> SETTINGS = List.of(
            "PRAGMA application_id = 1196444487",
            "PRAGMA user_version = 10300",
            "PRAGMA journal_mode = OFF",
            "PRAGMA synchronous = OFF");

    private static final List<String> TABLES = List.of(
            "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT"
                    + " NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)",
            "INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined Cartesian', -1, 'NONE', -1, 'undefined', NULL),"
                    + " ('Undefined geographic', 0, 'NONE', 0, 'undefined', NULL), ('WGS 84', 4326, 'EPSG', 4326,"
                    + " 'GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],"
                    + "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]', NULL)",
            "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier"
                    + " TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT"
                    + " (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,"
                    + " srs_id INTEGER REFERENCES gpkg_spatial_ref_sys(srs_id))",
            "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL PRIMARY KEY REFERENCES"
                    + " gpkg_contents(table_name), column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id"
                    + " INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL)",
            "INSERT INTO gpkg_geometry_columns VALUES ('events', 'geom', 'POINT', 4326, 0, 0)");

    private final OutputStream out;
    private final Path file;
    private final Connection database;
    private final PreparedStatement insert;
    private final Fields fields;
    private final double[] bounds = {180, 90, -180, -90};
    private int waiting;

    GeoPackageWriter(OutputStream out, EventsJsonWriter.Head head, Iterable<Source> sources) throws IOException {
        this.out = out;
        this.fields = new Fields(sources);
        this.file = Files.createTempFile("dateline", ".gpkg");
        try {
            SQLiteDataSource source = new SQLiteDataSource();
            source.setUrl("jdbc:sqlite:" + file);
            this.database = source.getConnection();
            begin(Objects.requireNonNullElse(head.title(), "Events"));
            database.setAutoCommit(false);
            this.insert = database.prepareStatement(insertSql());
        } catch (SQLException e) {
            Files.deleteIfExists(file);
            throw new IOException(e);
        }
    }

    private void begin(String title) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (String sql : SETTINGS) {
                statement.execute(sql);
            }
            for (String sql : TABLES) {
                statement.executeUpdate(sql);
            }
            statement.executeUpdate(eventsSql());
        }
        try (PreparedStatement contents = database.prepareStatement(
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('events', 'features',"
                        + " ?, 4326)")) {
            contents.setString(1, title);
            contents.executeUpdate();
        }
    }

    private static String type(String column) {
        if (column.endsWith("_min") || column.endsWith("_max") || column.equals("radius_m")) {
            return "INTEGER";
        }
        return column.equals("confidence") ? "DOUBLE" : "TEXT";
    }

    private static String eventsSql() {
        List<String> columns = new ArrayList<>();
        Fields.NAMES.forEach(name -> columns.add("\"" + name + "\" " + type(name)));
        return "CREATE TABLE events (fid INTEGER PRIMARY KEY AUTOINCREMENT, geom POINT, " + String.join(", ", columns)
                + ", extra TEXT)";
    }

    private static String insertSql() {
        return "INSERT INTO events VALUES (NULL, ?" + ", ?".repeat(Fields.NAMES.size() + 1) + ")";
    }

    @Override
    public void event(Event event) throws IOException {
        try {
            Where where = event.where();
            insert.setBytes(1, where == null ? null : geometry(where));
            Map<String, @Nullable Object> values = fields.of(event);
            int index = 2;
            for (String name : Fields.NAMES) {
                insert.setObject(index, values.get(name));
                index++;
            }
            insert.setString(index, event.extra().isEmpty() ? null : JSON.writeValueAsString(event.extra()));
            insert.addBatch();
            waiting++;
            if (waiting == BATCH) {
                insert.executeBatch();
                waiting = 0;
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** GeoPackage's head (magic, version 0, little endian without an envelope, reference system), then the point as WKB. */
    private byte[] geometry(Where where) {
        bounds[0] = Math.min(bounds[0], where.longitude());
        bounds[1] = Math.min(bounds[1], where.latitude());
        bounds[2] = Math.max(bounds[2], where.longitude());
        bounds[3] = Math.max(bounds[3], where.latitude());
        return ByteBuffer.allocate(29)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put((byte) 1)
                .putInt(WGS84)
                .put((byte) 1)
                .putInt(1)
                .putDouble(where.longitude())
                .putDouble(where.latitude())
                .array();
    }

    @Override
    public void close() throws IOException {
        try {
            try (database;
                    insert) {
                insert.executeBatch();
                extent();
                database.commit();
            } catch (SQLException e) {
                throw new IOException(e);
            }
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
            out.close();
        }
    }

    private void extent() throws SQLException {
        if (bounds[0] > bounds[2]) {
            return;
        }
        try (PreparedStatement update =
                database.prepareStatement("UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ?")) {
            for (int i = 0; i < bounds.length; i++) {
                update.setDouble(i + 1, bounds[i]);
            }
            update.executeUpdate();
        }
    }
}
