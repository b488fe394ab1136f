package cn.tiaokuai.bench;

import java.util.List;
import java.util.Map;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;

/**
 * The same approval of three stages on Flowable's engine, inside of the bench: no HTTP, no token, no policy, no event to others, no
 * signature and no chain of hashes; the engine, its history and its database alone.
 */
final class FlowableApprovals implements AutoCloseable {

    private static final List<String> GROUPS = List.of("370102JT/reviewer", "370102JT/issuer", "370102/reviewer");

    private final ProcessEngine engine;

    FlowableApprovals(String jdbcUrl, String user, String password) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setJdbcUrl(jdbcUrl);
        configuration.setJdbcUsername(user);
        configuration.setJdbcPassword(password);
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcMaxActiveConnections(16);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setAsyncExecutorActivate(false);
        configuration.setDisableEventRegistry(true);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("approval.bpmn20.xml", process())
                .deploy();
    }

    private static String process() {
        StringBuilder tasks = new StringBuilder();
        for (int i = 0; i < GROUPS.size(); i++) {
            tasks.append("""
                    <userTask id="s%1$d" name="环节%1$d" flowable:candidateGroups="%2$s"/>
                    <sequenceFlow id="f%1$d" sourceRef="s%1$d" targetRef="%3$s"/>
                    """.formatted(i + 1, GROUPS.get(i), i + 1 < GROUPS.size() ? "s" + (i + 2) : "end"));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn"
                    targetNamespace="bench">
                  <process id="approval" isExecutable="true">
                    <startEvent id="start"/>
                    <sequenceFlow id="f0" sourceRef="start" targetRef="s1"/>
                    %s
                    <endEvent id="end"/>
                  </process>
                </definitions>
                """.formatted(tasks);
    }

    /** Starts one; answers its id. */
    String begin() {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "approval", Map.of("title", "交通运输局2025年工作总结", "unit", "370102JT", "digest", "a".repeat(64)))
                .getId();
    }

    /** Finds the task of a stage and completes it, for as many stages as there are. */
    int approveAll(String process) {
        for (String group : GROUPS) {
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(process)
                    .taskCandidateGroup(group)
                    .singleResult();
            engine.getTaskService().addComment(task.getId(), process, "同意");
            engine.getTaskService().complete(task.getId(), Map.of("decision", "APPROVED", "digest", "a".repeat(64)));
        }
        return GROUPS.size();
    }

    /** The first page of what waits for the first stage. */
    int inbox() {
        return engine.getTaskService()
                .createTaskQuery()
                .taskCandidateGroup(GROUPS.getFirst())
                .includeProcessVariables()
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, 50)
                .size();
    }

    @Override
    public void close() {
        engine.close();
    }
}
