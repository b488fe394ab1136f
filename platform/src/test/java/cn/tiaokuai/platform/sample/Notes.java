package cn.tiaokuai.platform.sample;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Texts with a unit; whoever asks sees what the policies let through. */
@ApplicationScoped
public class Notes {

    private static final String INSERT = "insert into note values (?1, ?2, ?3, ?4, ?5, ?6)";

    private final EntityManager entities;

    Notes(EntityManager entities) {
        this.entities = entities;
    }

    public UUID add(Post post, String text, boolean shown) {
        return add(post.scope(), text, shown);
    }

    public UUID add(Scope unit, String text, boolean shown) {
        UUID id = UUID.randomUUID();
        entities.createNativeQuery(INSERT)
                .setParameter(1, id)
                .setParameter(2, unit.unit())
                .setParameter(3, unit.path().value())
                .setParameter(4, unit.linePath().value())
                .setParameter(5, text)
                .setParameter(6, shown)
                .executeUpdate();
        return id;
    }

    @SuppressWarnings("unchecked") // a native query of one text column
    public List<String> texts() {
        return entities.createNativeQuery("select text from note order by text", String.class)
                .getResultList();
    }
}
