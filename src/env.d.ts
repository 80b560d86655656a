/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The lesson that the page shows; its components ask here what they are part of. */
    lesson?: import('astro:content').CollectionEntry<'lessons'>;
  }
}
