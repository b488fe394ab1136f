package cn.tiaokuai.review.phrases;

import cn.tiaokuai.platform.access.Post;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Phrases 常用意见 that people keep at hand; each person's own, for each unit in which they have a post. */
@ApplicationScoped
class Phrases implements PanacheRepositoryBase<PhraseRow, UUID> {

    /** As many as one finds one's way in; so the list needs no pages. */
    static final int MOST = 50;

    List<PhraseRow> of(Post post, String username) {
        return list("unitCode = ?1 and username = ?2 order by createdAt, id", post.unit(), username);
    }

    boolean remove(UUID id, Post post, String username) {
        return delete("id = ?1 and unitCode = ?2 and username = ?3", id, post.unit(), username) == 1;
    }

    Optional<PhraseRow> own(UUID id, Post post, String username) {
        return find("id = ?1 and unitCode = ?2 and username = ?3", id, post.unit(), username)
                .firstResultOptional();
    }
}
