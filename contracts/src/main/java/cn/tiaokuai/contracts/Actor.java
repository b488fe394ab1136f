package cn.tiaokuai.contracts;

/**
 * A person who did something.
 *
 * @param username unique login name
 * @param name name as shown
 */
public record Actor(String username, String name) {}
