"""Lessons: folders of words, scenes, tasks and questions that a text editor can write."""
