package org.claimwright.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.launch.Api.Answer;

/** {@code post FILE...}: uploads files and prints what became of each. Exit 0 all posted, 1 something was held, refused, stuck or no remittance. */
final class Post {

    private Post() {
    }

    static int run(Api api, List<String> names, PrintStream out) throws IOException, InterruptedException {
        List<Path> files = names.stream().map(Path::of).toList();
        files.stream().filter(file -> !Files.isRegularFile(file)).findFirst().ifPresent(file -> {
            throw new Refusal("there is no file " + file);
        });
        FileTable table = new FileTable();
        List<String> stuck = new ArrayList<>();
        boolean allPosted = true;
        for (Path file : files) {
            FileStory story = upload(api, file, table);
            story.stuck().forEach(work -> stuck.add(file.getFileName() + " is stuck: " + work.words() + "; once that is mended: ./claimwright retry " + work.item()));
            allPosted &= !story.transactions().isEmpty() && story.transactions().stream().allMatch(t -> t.state().equals("POSTED"));
        }
        table.lines().forEach(out::println);
        stuck.forEach(out::println);
        return allPosted && stuck.isEmpty() ? 0 : 1;
    }

    private static FileStory upload(Api api, Path file, FileTable table) throws IOException, InterruptedException {
        Answer answer = api.upload(file.getFileName().toString(), file);
        if (!answer.isOk()) {
            throw new Refusal(file + ": " + answer.problem());
        }
        long id = answer.body().path("fileId").asLong();
        FileStory story = await(api, id);
        table.add(story);
        return story;
    }

    /** Until nothing is left to do for it, or nothing that goes on without a person. */
    private static FileStory await(Api api, long id) throws IOException, InterruptedException {
        while (true) {
            Answer answer = api.get("files/" + id);
            if (!answer.isOk()) {
                throw new Refusal("file " + id + ": " + answer.problem());
            }
            FileStory story = FileStory.of(answer.body());
            if (story.done() || !story.stuck().isEmpty()) {
                return story;
            }
            Thread.sleep(200);
        }
    }
}
