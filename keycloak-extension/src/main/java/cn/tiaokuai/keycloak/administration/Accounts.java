package cn.tiaokuai.keycloak.administration;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.keycloak.models.GroupModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;

/** Keycloak's accounts as this administration makes and changes them. */
record Accounts(Exchange exchange) {

    /** A class of characters each, without those that look alike on paper. */
    private static final List<String> CLASSES =
            List.of("ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789", "#%+=?@");

    private static final int OF_EACH = 4;

    UserModel add(NewPerson wanted, GroupModel post) {
        requireFree(wanted.email(), null);
        UserModel person = exchange.session().users().addUser(exchange.realm(), wanted.username());
        edit(person, new EditedPerson(wanted.lastName(), wanted.firstName(), wanted.email(), true));
        person.joinGroup(post);
        AdministratorRules.requireNoConflict(person);
        return person;
    }

    void edit(UserModel person, EditedPerson wanted) {
        requireFree(wanted.email(), person);
        person.setLastName(wanted.lastName().strip());
        person.setFirstName(wanted.firstName().strip());
        person.setEmail(EditedPerson.stripped(wanted.email()));
        if (person.isEnabled() != wanted.enabled()) {
            person.setEnabled(wanted.enabled());
            signOut(person);
        }
    }

    /** A new one, which has to be changed at the next sign-in; whoever is signed in is signed out. */
    String temporaryPassword(UserModel person) {
        String password = firstPassword(person);
        signOut(person);
        return password;
    }

    /** The same for a new account, which nobody can have signed in to. */
    String firstPassword(UserModel person) {
        String password = random();
        person.credentialManager().updateCredential(UserCredentialModel.password(password));
        person.addRequiredAction(RequiredAction.UPDATE_PASSWORD);
        return password;
    }

    private void signOut(UserModel person) {
        exchange.session().sessions().removeUserSessions(exchange.realm(), person);
    }

    private void requireFree(String email, UserModel owner) {
        String address = EditedPerson.stripped(email);
        if (address == null) {
            return;
        }
        UserModel other = exchange.session().users().getUserByEmail(exchange.realm(), address);
        if (other != null && (owner == null || !other.getId().equals(owner.getId()))) {
            throw Refusal.of(409, "already-exists", "电子邮箱“" + address + "”已被使用");
        }
    }

    private static String random() {
        SecureRandom dice = new SecureRandom();
        List<Character> letters = new ArrayList<>();
        for (String kind : CLASSES) {
            for (int i = 0; i < OF_EACH; i++) {
                letters.add(kind.charAt(dice.nextInt(kind.length())));
            }
        }
        Collections.shuffle(letters, dice);
        return letters.stream().map(String::valueOf).collect(Collectors.joining());
    }
}
