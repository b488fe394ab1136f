package cn.tiaokuai.review.delegation;

import cn.tiaokuai.platform.access.Post;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who decides instead of whom. */
@ApplicationScoped
public class Delegations implements PanacheRepositoryBase<DelegationRow, UUID> {

    /** Delegations of one person at a time; so the list needs no pages. */
    static final int MOST = 50;

    /** For whom a person decides. */
    public record Delegator(String username, List<String> kinds) {

        /** True for submissions of this kind. */
        boolean covers(String kind) {
            return kinds.isEmpty() || kinds.contains(kind);
        }
    }

    /** For whom this person decides today in the post's unit. */
    public List<Delegator> delegators(Post post, String delegate, LocalDate today) {
        return list(
                        "unitCode = ?1 and delegate = ?2 and endedAt is null and firstDay <= ?3 and lastDay >= ?3",
                        post.unit(),
                        delegate,
                        today)
                .stream()
                .map(row -> new Delegator(row.delegator, List.of(row.kinds)))
                .toList();
    }

    /** To whom this person has delegated submissions of a kind today, the latest first of several; in the unit's own scope. */
    public Optional<String> delegateOf(String delegator, String unit, String kind, LocalDate today) {
        return list(
                        "unitCode = ?1 and delegator = ?2 and endedAt is null and firstDay <= ?3 and lastDay >= ?3"
                                + " order by createdAt desc, id",
                        unit,
                        delegator,
                        today)
                .stream()
                .filter(row -> new Delegator(row.delegator, List.of(row.kinds)).covers(kind))
                .map(row -> row.delegate)
                .findFirst();
    }

    /** Login names for which this person decides today about submissions of a kind. */
    public Set<String> delegatorsOf(Post post, String delegate, String kind, LocalDate today) {
        return delegators(post, delegate, today).stream()
                .filter(delegator -> delegator.covers(kind))
                .map(Delegator::username)
                .collect(Collectors.toSet());
    }

    /** Delegations that this person has given or has got and that are not over, the latest first. */
    List<DelegationRow> of(Post post, String person, LocalDate today) {
        return find(
                        "unitCode = ?1 and (delegator = ?2 or delegate = ?2) and endedAt is null and lastDay >= ?3"
                                + " order by firstDay desc, id",
                        post.unit(),
                        person,
                        today)
                .page(0, 2 * MOST)
                .list();
    }

    long given(Post post, String delegator, LocalDate today) {
        return count(
                "unitCode = ?1 and delegator = ?2 and endedAt is null and lastDay >= ?3",
                post.unit(),
                delegator,
                today);
    }

    Optional<DelegationRow> givenBy(UUID id, Post post, String delegator) {
        return find("id = ?1 and unitCode = ?2 and delegator = ?3", id, post.unit(), delegator)
                .firstResultOptional();
    }
}
