package cn.tiaokuai.report.search;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.report.search.SectionSearch.Found;
import cn.tiaokuai.report.search.SimilarSections.Similar;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Searches, each in a transaction of its own, with the names of the units. */
@ApplicationScoped
class Searches {

    private final AgroalDataSource database;
    private final UnitDirectory directory;
    private final SearchLimits limits;

    Searches(AgroalDataSource database, UnitDirectory directory, SearchLimits limits) {
        this.database = database;
        this.directory = directory;
        this.limits = limits;
    }

    @Transactional
    Page<SearchHit> find(Post post, SearchRequest asked, String after, int limit) {
        Sought sought = asked.sought(limits);
        FoundFigure.Wanted wanted = asked.figures();
        // Words are shown where they stand; so is what the figures count.
        List<String> shown = sought.words();
        IdentityHashMap<FoundSection, List<FoundFigure>> figures = new IdentityHashMap<>();
        Found found = searching(connection -> new SectionSearch(connection, post.unit())
                .find(sought, SearchRequest.after(after), limit, section -> {
                    if (wanted.isAsked()) {
                        figures.put(section, FoundFigure.of(section, wanted));
                    }
                    return !wanted.isAsked() || !figures.get(section).isEmpty();
                }));
        Map<String, String> names = names(found.sections().stream());
        return new Page<>(
                found.sections().stream()
                        .map(section -> SearchHit.of(section, shown, limits.snippets(), figures.get(section), names))
                        .toList(),
                SearchRequest.next(found.next()));
    }

    /** Sections of others that are like a text; the words of the request play no part. */
    @Transactional
    List<SimilarSection> similar(Post post, String text, SearchRequest within) {
        Sought sought = within.within();
        List<Similar> similar = searching(
                connection -> new SimilarSections(connection, post.unit()).to(text, sought, limits.similar()));
        Map<String, String> names = names(similar.stream().map(Similar::section));
        return similar.stream().map(found -> SimilarSection.of(found, names)).toList();
    }

    private Map<String, String> names(Stream<FoundSection> sections) {
        List<String> codes = sections.map(FoundSection::unit).distinct().toList();
        return directory.all(codes).stream().collect(Collectors.toMap(Unit::code, Unit::name));
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T searching(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot search", e);
        }
    }
}
