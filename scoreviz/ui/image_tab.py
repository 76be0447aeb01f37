"""The image tab: a picture as an equation, all pictures of a run, the film strip, and the panel."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from scoreviz.engine.document import Document, Imaging
from scoreviz.engine.images.bundled import bundled_models
from scoreviz.engine.images.class_names import class_names
from scoreviz.engine.images.image_run import recorded_bytes, why_not
from scoreviz.engine.images.image_view import all_at, moment_at, strip_cell
from scoreviz.engine.images.model_folder import ImageModel
from scoreviz.ui import figures
from scoreviz.ui.cards import ErrorCard
from scoreviz.ui.choices import Option, translated
from scoreviz.ui.image_classes import Classes
from scoreviz.ui.image_empty import ImageEmpty
from scoreviz.ui.image_equation import Equation
from scoreviz.ui.image_gallery import Gallery
from scoreviz.ui.image_giving import Giving
from scoreviz.ui.image_hub import HubDoor
from scoreviz.ui.image_layout import lay_out
from scoreviz.ui.image_looking import Looking
from scoreviz.ui.image_lower import Lower
from scoreviz.ui.image_options import ACTIVITIES, ALL, EDITS, HUB, OPEN, PLANE, VALUES
from scoreviz.ui.image_panel import ImagePanel
from scoreviz.ui.image_plane import SAYS, SHORTER, ImagePlane
from scoreviz.ui.image_strip import Strip
from scoreviz.ui.image_transport import ImageTransport
from scoreviz.ui.image_trials import Trials
from scoreviz.ui.image_use import ImageUse
from scoreviz.ui.image_work import ImageWork
from scoreviz.ui.session import Session
from scoreviz.wording import tr


class ImageTab(QWidget):
    """The page, and what its parts have to do with each other."""

    def __init__(self, session: Session, say: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.say = session, say
        self.work = ImageWork()
        self.equation, self.gallery, self.strip = Equation(), Gallery(), Strip()
        self.transport, self.panel = ImageTransport(), ImagePanel()
        self.giving, self.trials = Giving(self), Trials(self)
        self.looking, self.classes = Looking(self), Classes(self)
        self.plane = ImagePlane(session, self.work, lambda source: self.giving.choose("picture", source))
        own: dict[str, Callable[[], QWidget]] = {
            ALL: lambda: self.gallery,
            VALUES: self.looking.make_values,
            PLANE: lambda: self.plane.view,
        }
        self.below = Lower(translated(ACTIVITIES), {**own, **self.giving.makers, **self.trials.makers})
        self.use = ImageUse(self.giving)
        self.below.add_tool(self.use)
        self.stage = QWidget()
        self.empty = ImageEmpty(self.stage)
        self.refused = ErrorCard(self.stage)
        self.refused.hide()
        self._bundled: dict[object, Path] = {folder.name: folder for folder in bundled_models()}
        self._shown: tuple[object, ...] = ()
        self._last_tick = time.perf_counter()
        self.hub = HubDoor(self.panel.model, self.open)
        self.room = lay_out(self)
        self._connect()
        self.panel.set_models([Option(name, str(name), tr("Comes with the program")) for name in self._bundled])
        self.transport.set_speed(self.work.head.speed)
        self.show_settings()
        if self._bundled:
            self.open(next(iter(self._bundled.values())))

    @property
    def document(self) -> Document:
        """The document as it is now."""
        return self.session.document

    @property
    def imaging(self) -> Imaging:
        """What the next run is made from."""
        return self.session.document.imaging

    def open(self, folder: Path, name: str = "") -> None:
        """Open a model's folder, by another name than its own if one is given."""
        self.refused.hide()
        self.work.open(folder, name)
        self.empty.set_opening(name or folder.name)

    def ask_for_folder(self) -> None:
        """Ask for a model's folder and open it."""
        name = QFileDialog.getExistingDirectory(self, tr("Open a model's folder"), str(Path.home()))
        if name:
            self.open(Path(name))

    def generate(self) -> None:
        """Make pictures, or say why not."""
        model = self.work.model
        why = "" if model is None else self._why_not(model)
        if why:
            self.refuse(tr("No pictures"), why)
        else:
            self.refused.hide()
            self.work.generate(*self.giving.asked(self.document))

    def toggle(self) -> None:
        """Make pictures, or end that."""
        if self.work.running:
            self.work.cancel()
        else:
            self.generate()

    def set(self, name: str, value: Any) -> None:
        """Change one of the settings, as one step; a drag is one step."""
        changes: dict[str, Any] = {name: value} | ({"chosen": 0} if name == "count" else {})
        gesture = f"imaging {name}" if name in ("guidance", "eta", "chosen") else ""
        self.session.edit(EDITS[name], gesture, imaging=replace(self.imaging, **changes))

    def new_seed(self) -> None:
        """Take the next seed."""
        self.set("seed", self.imaging.seed + 1)

    def follow(self, before: Document, after: Document) -> None:
        """Show other settings, and make the pictures of them if pictures are shown."""
        if before.pictured == after.pictured:
            return
        self.show_settings()
        self.catch_up(before)

    def catch_up(self, before: Document | None = None) -> None:
        """Make the pictures of the settings as they are, if pictures are shown and they are of others."""
        if self.giving.busy or (self.work.run is None and not self.work.running):
            return
        asked = self.giving.asked(self.document)
        if before is None or self.giving.asked(before) != asked:
            self.generate()

    def tick(self) -> None:
        """Take what is new, and show it."""
        now = time.perf_counter()
        self.hub.tick()
        refused = self.work.tick(now - self._last_tick)
        self._last_tick = now
        if refused is not None:
            self.refuse(*refused)
        if self.work.came():
            self._on_model_came()
        elif not self.work.opening:
            self.empty.set_opening("")
        self.giving.tick()
        self.classes.tick()
        if self.isVisible():
            self._show_run()
            self.trials.tick()
        self.plane.tick()

    def put_away(self) -> None:
        """End all work."""
        self.work.close()
        self.giving.put_away()
        self.trials.put_away()
        self.looking.close()
        self.classes.close()
        self.plane.put_away()
        self.hub.put_away()

    def show_settings(self) -> None:
        """Show the settings of the document."""
        self.panel.set_imaging(self.imaging, self._memory())
        self.transport.set_imaging(self.imaging)
        self.below.show_activity(self.imaging.activity)
        self.giving.show_given()
        self.trials.show_settings()
        self._shown = ()
        self.room.share()
        run = self.work.run
        self.below.say(*(("", "") if run is None else self._heading(run.noisy.shape[1])))

    def _show_run(self) -> None:
        work = self.work
        run, frame = work.run, work.frame
        which = 0 if run is None else min(self.imaging.chosen, run.noisy.shape[1] - 1)
        self.transport.play.set_playing(work.head.playing)
        self.panel.set_running(work.running, self._progress())
        if run is not None:
            self.looking.show(run, frame, which)
            self.below.say(*self._heading(run.noisy.shape[1]))
        count = 0 if run is None else run.count
        key = (None if run is None else id(run.noisy), frame, which, count)
        if key == self._shown:
            return
        before, self._shown = self._shown, key
        if run is None:
            return
        moment = moment_at(run, frame, which)
        if before[:2] != key[:2]:
            self.gallery.set_pictures(all_at(run, frame))
        self.gallery.set_chosen(which)
        if (before[:1], before[2:3]) != (key[:1], key[2:3]):
            self.strip.begin(
                len(run.times) - 1, lambda at: None if self.work.run is None else self._cell(at), run.times[0]
            )
        self.strip.look()
        self.strip.set_frame(frame)
        self.transport.set_moment(moment.sigma / moment.alpha, frame, len(run.times) - 1)
        self.giving.show_run(run, frame, which)

    def _cell(self, frame: int) -> tuple[Any, Any] | None:
        run = self.work.run
        return None if run is None else strip_cell(run, frame, min(self.imaging.chosen, run.noisy.shape[1] - 1))

    def _heading(self, count: int) -> tuple[str, str]:
        if self.imaging.activity == VALUES:
            return self.looking.said
        if self.imaging.activity == PLANE:
            return tr(SAYS), tr(SHORTER)
        if count < 2 or self.imaging.activity != ALL:
            return "", ""
        return tr("All {n}, as the network sees them", n=count), tr("All {n}", "pictures", n=count)

    def _on_model_came(self) -> None:
        model = self.work.model
        if model is None:
            return
        self.empty.hide()
        note = tr("{n} weights", "of a network", n=figures.about(model.weights))
        self.panel.set_model(class_names(model), model.name, note, bits=model.bits)
        self.classes.offer(model)
        if model.note:
            self.say(model.note)
        if self.imaging.label >= model.classes:
            self.session.edit(EDITS["label"], imaging=replace(self.imaging, label=-1))
        self.show_settings()
        self.generate()

    def _why_not(self, model: ImageModel) -> str:
        if self.imaging.label >= model.classes:
            return tr("{model} has no class {label}: choose another.", model=model.name, label=self.imaging.label)
        return why_not(self.giving.asked(self.document)[0], model.image)

    def _memory(self) -> str:
        model = self.work.model
        if model is None:
            return ""
        size = recorded_bytes(self.giving.asked(self.document)[0], model.image)
        return tr("The film takes {n} MB of memory", n=figures.significant(max(size, 1e5) / 1e6))

    def _progress(self) -> str:
        run = self.work.run
        if self.work.opening:
            return self.work.opening_words
        if run is None or run.finished:
            return ""
        made = {"done": run.count - 1, "all": len(run.times) - 1}
        working = self.work.running
        return tr("{done} of {all} steps", **made) if working else tr("Cancelled after {done} of {all} steps", **made)

    def refuse(self, title: str, why: str) -> None:
        """Say what was not done, and why."""
        self.refused.set_message(title, why)
        self.refused.show()
        self.refused.raise_()

    def _on_model_chosen(self, key: object) -> None:
        model = self.work.model
        self.panel.model.set_value("" if model is None else model.name, tr("none") if model is None else model.name)
        if key == OPEN:
            self.ask_for_folder()
        elif key == HUB:
            self.hub.ask()
        elif key in self._bundled:
            self.open(self._bundled[key])

    def _connect(self) -> None:
        work, panel, transport = self.work, self.panel, self.transport
        panel.modelChosen.connect(self._on_model_chosen)
        panel.settingChanged.connect(self.set)
        panel.generateRequested.connect(self.generate)
        panel.cancelRequested.connect(work.cancel)
        transport.settingChanged.connect(self.set)
        transport.playToggled.connect(work.toggle_play)
        transport.restartRequested.connect(work.restart)
        transport.stepped.connect(work.step)
        transport.newSeedRequested.connect(self.new_seed)
        transport.speedChanged.connect(self._on_speed_changed)
        self.below.chosen.connect(lambda activity: self.set("activity", activity))
        self.strip.scrubbed.connect(work.seek)
        self.gallery.picked.connect(lambda which: self.set("chosen", which))
        self.gallery.menuAsked.connect(lambda _which, place: self.use.open_menu(place))
        self.empty.openRequested.connect(self.ask_for_folder)
        self.refused.dismissed.connect(self.refused.hide)

    def _on_speed_changed(self, speed: float) -> None:
        self.work.head.speed = speed
