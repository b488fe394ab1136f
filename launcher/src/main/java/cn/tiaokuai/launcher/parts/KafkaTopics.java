package cn.tiaokuai.launcher.parts;

import cn.tiaokuai.contracts.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates the topics of {@link Topics#all()} on a broker. */
public final class KafkaTopics {

    private KafkaTopics() {}

    /** For the container that creates the topics: the broker's address is in {@code TIAOKUAI_KAFKA}. */
    public static void main(String[] arguments) throws ExecutionException, InterruptedException, TimeoutException {
        create(System.getenv("TIAOKUAI_KAFKA"));
        System.out.println(Topics.all().stream().map(Topics.Topic::name).toList());
    }

    /** Creates those that are missing; any failure, also a broker that is not there yet, is an exception. */
    public static void create(String bootstrap) throws ExecutionException, InterruptedException, TimeoutException {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000))) {
            Set<String> existing = admin.listTopics().names().get(10, TimeUnit.SECONDS);
            List<NewTopic> missing = Topics.all().stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .map(KafkaTopics::asNewTopic)
                    .toList();
            admin.createTopics(missing).all().get(20, TimeUnit.SECONDS);
        }
    }

    private static NewTopic asNewTopic(Topics.Topic topic) {
        // On as many brokers as these want a topic to be: on one where there is one.
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                .configs(Map.of("cleanup.policy", topic.compacted() ? "compact" : "delete"));
    }
}
