package cn.tiaokuai.bench;

import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.units.UnitPath;
import cn.tiaokuai.report.Kind;
import cn.tiaokuai.report.analysis.Part;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.search.FoundSection;
import cn.tiaokuai.report.search.Passage;
import cn.tiaokuai.report.search.SearchRows;
import cn.tiaokuai.report.search.SectionSearch;
import cn.tiaokuai.report.search.SimilarSections;
import cn.tiaokuai.report.search.Sought;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/**
 * Searches of people at a province, a city, a county and a bureau over 50,000 made-up reports (or as many as the argument says),
 * under the policies that bind the service. Ends with an error when any search read the table from end to end.
 */
public final class SearchBench {

    private static final int SEARCHES = 400;
    private static final int BUREAUS = 2_000;
    private static final int PAGE = 20;
    private static final String SAME = "ordinal, unit_code, unit_path, line_path, kind, year, title, section_id, part,"
            + " heading, body, folded, digest, terms";
    private static final String SEND = "insert into search_section (report_id, sent, " + SAME + ", readers, approved)"
            + " select report_id, true, " + SAME + ", '{}', true from search_section";

    private record Searcher(String name, String unit, String path) {}

    private interface Work {
        int in(Connection connection) throws SQLException;
    }

    private final BenchDatabase database;
    private final int reports;
    private final List<String> names = new ArrayList<>();
    private final Random random = new Random(5);

    private SearchBench(BenchDatabase database, int reports) {
        this.database = database;
        this.reports = reports;
    }

    public static void main(String[] arguments) throws Exception {
        int reports = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
        try (BenchDatabase database = new BenchDatabase()) {
            new SearchBench(database, reports).run();
        }
    }

    private void run() throws SQLException {
        make();
        long before = sequentialScans();
        for (Searcher searcher : List.of(
                new Searcher("province", "37", "37"),
                new Searcher("city", "C3", "37.C3"),
                new Searcher("county", "X30", "37.C3.X30"),
                new Searcher("bureau", "B300", "37.C3.X30.B300"))) {
            time(searcher, "a name", connection -> find(connection, searcher, sought(any(names))));
            time(searcher, "a topic", connection -> find(connection, searcher, sought(any(MadeUpReports.TOPICS))));
            time(
                    searcher,
                    "a word of most texts",
                    connection -> find(connection, searcher, sought(any(MadeUpReports.COMMON))));
            time(
                    searcher,
                    "two topics in a year's plans",
                    connection -> find(
                            connection,
                            searcher,
                            new Sought(
                                    List.of(any(MadeUpReports.TOPICS), any(MadeUpReports.TOPICS)),
                                    2022,
                                    Kind.SPECIAL,
                                    Part.PLAN,
                                    null)));
            time(
                    searcher,
                    "a topic in a county",
                    connection -> find(
                            connection,
                            searcher,
                            new Sought(List.of(any(MadeUpReports.TOPICS)), null, null, null, "X30")));
            time(searcher, "similar sections", connection -> new SimilarSections(connection, searcher.unit())
                    .to(
                            new MadeUpReports(random.nextLong())
                                    .report("", "", 7)
                                    .sections()
                                    .getFirst()
                                    .paragraphs()
                                    .getFirst(),
                            sought(),
                            10)
                    .size());
        }
        long scans = sequentialScans() - before;
        System.out.printf("sequential scans of search_section: %d%n", scans);
        if (scans > 0) {
            throw new IllegalStateException("a search read the whole table");
        }
    }

    private static Sought sought(String... words) {
        return new Sought(Arrays.asList(words), null, null, null, null);
    }

    private int find(Connection connection, Searcher searcher, Sought sought) throws SQLException {
        SectionSearch search = new SectionSearch(connection, searcher.unit());
        List<FoundSection> found =
                search.find(sought, null, PAGE, section -> true).sections();
        return found.size();
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private void time(Searcher searcher, String what, Work work) throws SQLException {
        Times times = new Times(searcher.name() + ' ' + what, SEARCHES);
        int found = 0;
        try (Connection connection = database.service()) {
            for (int i = -20; i < SEARCHES; i++) {
                long start = System.nanoTime();
                BenchDatabase.work(connection, searcher.unit(), searcher.path(), searcher.unit());
                int here = work.in(connection);
                connection.commit();
                if (i >= 0) {
                    times.add(System.nanoTime() - start);
                    found += here;
                }
            }
        }
        System.out.printf(Locale.ROOT, "%s  %5.1f found%n", times, (double) found / SEARCHES);
    }

    /** 2,000 bureaus of 200 counties of 20 cities; each writes some special reports in each of five years, all approved. */
    private void make() throws SQLException {
        MadeUpReports texts = new MadeUpReports(1);
        long start = System.nanoTime();
        try (Connection maker = database.maker()) {
            maker.setAutoCommit(false);
            BenchDatabase.run(maker, "set synchronous_commit = off; drop index search_section_by_term");
            try (PreparedStatement row =
                    maker.prepareStatement("insert into report (id, unit_code, unit_path, line_path,"
                            + " kind, year, title, state, version, revision, digest, created_by, created_at)"
                            + " values (?, ?, ?, ?, 'SPECIAL', ?, ?, 'APPROVED', 1, 1, '', 'bench', now())")) {
                for (int i = 0; i < reports; i++) {
                    make(maker, row, texts, i);
                    if (i % 1_000 == 999) {
                        maker.commit();
                    }
                }
            }
            // What the trigger does at submission, for all at once.
            BenchDatabase.run(maker, SEND);
            maker.commit();
            BenchDatabase.run(
                    maker,
                    "set maintenance_work_mem = '400MB'; create index search_section_by_term"
                            + " on search_section using gin (terms, units) with (fastupdate = off)");
            maker.commit();
            maker.setAutoCommit(true);
            BenchDatabase.run(maker, "vacuum analyze search_section");
            try (Statement size = maker.createStatement();
                    ResultSet row = size.executeQuery("select count(*), avg(length(body)) * 7,"
                            + " pg_size_pretty(pg_total_relation_size('search_section')),"
                            + " pg_size_pretty(pg_relation_size('search_section_by_term')) from search_section"
                            + " where sent")) {
                row.next();
                System.out.printf(
                        "%d reports, %d sections of others, %d characters a report, %s with indexes, %s of them by"
                                + " term, made in %d s%n",
                        reports,
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        (System.nanoTime() - start) / 1_000_000_000);
            }
        }
    }

    private void make(Connection maker, PreparedStatement row, MadeUpReports texts, int i) throws SQLException {
        int bureau = i % BUREAUS;
        int year = 2021 + i / BUREAUS % 5;
        String unit = "B" + bureau;
        String path = "37.C" + bureau / 100 + ".X" + bureau / 10 + "." + unit;
        String own = texts.ownName();
        Content content = texts.report(own + "局" + year + "年工作报告", own, 7);
        UUID id = UUID.randomUUID();
        names.add(own);
        row.setObject(1, id);
        row.setString(2, unit);
        row.setString(3, path);
        row.setString(4, unit);
        row.setInt(5, year);
        row.setString(6, content.title());
        row.execute();
        Scope scope = new Scope(unit, UnitPath.of(path), UnitPath.of(unit));
        SearchRows.write(
                maker, new SearchRows.Subject(id, scope, Kind.SPECIAL, year, content.title()), Passage.of(content));
    }

    private long sequentialScans() throws SQLException {
        try (Connection maker = database.maker();
                Statement statement = maker.createStatement();
                ResultSet row = statement.executeQuery("select pg_stat_force_next_flush(), seq_scan"
                        + " from pg_stat_user_tables where relname = 'search_section'")) {
            row.next();
            return row.getLong(2);
        }
    }
}
