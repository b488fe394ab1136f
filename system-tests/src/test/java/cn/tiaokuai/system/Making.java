package cn.tiaokuai.system;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** What making a thing takes, whatever it is: the people of the unit that owns it, one way to post, words and days. */
interface Making {

    Map<String, Object> REASON = Map.of("reason", "访问矩阵");

    Api api();

    Owner owner();

    default Api.Caller drafter() {
        return api().as(owner().drafter());
    }

    default Api.Caller reviewer() {
        return api().as(owner().reviewer());
    }

    default Api.Caller supervisor() {
        return api().as(owner().supervisor());
    }

    /** A thing of the owner's that one request makes. */
    default Thing created(Api.Caller who, String path, Map<String, Object> body) {
        return new Thing(Map.of("id", id(who.post(path, body)), "unit", owner().unit()));
    }

    /** What a request has made is known by. */
    static String id(Answer made) {
        return made.expect(201).json().get("id").asText();
    }

    /** More time, asked for in the same words for a report of a round and for a task. */
    static Map<String, Object> newExtension() {
        return Map.of("until", inMonths(2), "reason", "访问矩阵");
    }

    static String inAMonth() {
        return inMonths(1);
    }

    static String inMonths(int months) {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusMonths(months).toString();
    }
}
