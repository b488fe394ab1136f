package cn.tiaokuai.review.webhooks;

import java.util.List;
import java.util.UUID;

/**
 * What goes to a receiver now.
 *
 * @param delivery whose outcome is to be told
 * @param id the event's, the same however often it is sent
 * @param body the event as on its topic
 * @param secrets that sign it
 */
record Message(UUID delivery, UUID id, String url, String body, List<String> secrets) {}
